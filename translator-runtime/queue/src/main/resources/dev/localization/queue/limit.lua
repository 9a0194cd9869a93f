-- Sets how many jobs start in a window of time, on all workers together. KEYS: base. ARGV: jobs and window (ms), or none.
--@include shared
local base = KEYS[1]
if #ARGV == 0 then
  call('HDEL', base .. ':meta', 'max', 'duration')
else
  call('HSET', base .. ':meta', 'max', ARGV[1], 'duration', ARGV[2])
end
settings[base] = nil
wake(base)
return 1
