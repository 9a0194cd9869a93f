-- Stores a job's progress. KEYS: base. ARGV: id, JSON. Returns whether there is such a job.
--@include shared
local key = KEYS[1] .. ':' .. ARGV[1]
if call('EXISTS', key) == 0 then
  return 0
end
call('HSET', key, 'progress', ARGV[2])
emit(KEYS[1], 'progress', 'jobId', ARGV[1], 'data', ARGV[2])
return 1
