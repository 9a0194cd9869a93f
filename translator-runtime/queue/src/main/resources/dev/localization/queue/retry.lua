-- Puts a failed job back in line with all its attempts. KEYS: base. ARGV: id. Returns whether it had failed.
--@include shared
local base, id = KEYS[1], ARGV[1]
local key = base .. ':' .. id
if call('ZREM', base .. ':failed', id) == 0 then
  return 0
end
local stored = call('HMGET', key, 'priority', 'parent')
call('HDEL', key, 'finishedOn', 'failedReason', 'processedOn', 'atm', 'stc', 'defa')
if stored[2] then
  local parent = parent_of(stored[2])
  if call('ZSCORE', parent.queueKey .. ':waiting-children', parent.id) then
    call('HDEL', parent.key .. ':failed', key)
    call('ZREM', parent.key .. ':unsuccessful', key)
    call('SADD', parent.key .. ':dependencies', key)
  end
end
line_up(base, id, tonumber(stored[1]) or 0)
emit(base, 'waiting', 'jobId', id, 'prev', 'failed')
wake(base)
return 1
