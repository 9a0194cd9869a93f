-- Makes a delayed job due. KEYS: base. ARGV: id. Returns whether it was delayed.
--@include shared
local base, id = KEYS[1], ARGV[1]
local key = base .. ':' .. id
if call('ZREM', base .. ':delayed', id) == 0 then
  return 0
end
line_up(base, id, tonumber(call('HGET', key, 'priority')) or 0)
call('HSET', key, 'delay', 0)
emit(base, 'waiting', 'jobId', id, 'prev', 'delayed')
wake(base)
return 1
