-- Puts a finished job back in line with all its attempts. A parent that counted it waits for it again.
-- KEYS: base. ARGV: id, completed or failed. Returns whether the job was in that state.
--@include shared
local base, id, state = KEYS[1], ARGV[1], ARGV[2]
local key = base .. ':' .. id
if call('ZREM', base .. ':' .. state, id) == 0 then
  return 0
end
local stored = call('HMGET', key, 'priority', 'parent')
call('HDEL', key, 'finishedOn', 'processedOn', 'atm', state == 'failed' and 'failedReason' or 'returnvalue')
line_up_again(base, id, tonumber(stored[1]) or 0)
local parent = stored[2] and parent_of(stored[2])
if parent and call('EXISTS', parent.key) == 1 then
  local counted
  if state == 'completed' then
    counted = call('HDEL', parent.key .. ':processed', key)
  else
    counted = call('ZREM', parent.key .. ':unsuccessful', key) + call('HDEL', parent.key .. ':failed', key)
  end
  if counted > 0 then
    call('SADD', parent.key .. ':dependencies', key)
  end
end
emit(base, 'waiting', 'jobId', id, 'prev', state)
wake(base)
return 1
