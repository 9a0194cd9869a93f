-- Lets workers fetch again. BullMQ 5 kept the jobs of a paused queue in a list of their own: they go back, a bounded
-- number a call, before those that came since. KEYS: base. ARGV: 1 in the first call. Returns how many are left there.
--@include shared
local base = KEYS[1]
local paused, wait = base .. ':paused', base .. ':wait'
call('HDEL', base .. ':meta', 'paused')
settings[base] = nil
if call('EXISTS', paused) == 1 and call('EXISTS', wait) == 0 then
  call('RENAME', paused, wait)
else
  for _, id in ipairs(call('LRANGE', paused, 0, 999)) do
    call('LPOP', paused)
    call('RPUSH', wait, id)
  end
end
if ARGV[1] == '1' then
  emit(base, 'resumed')
end
wake(base)
local first = call('ZRANGE', base .. ':delayed', 0, 0, 'WITHSCORES')
if first[2] then
  call('ZADD', base .. ':marker', math.floor(tonumber(first[2]) / 4096), '1')
end
return call('LLEN', paused)
