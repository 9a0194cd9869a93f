-- Puts jobs of vanished workers back in line: those that were active at the last check and have no lock now.
-- KEYS: base. ARGV: interval (ms), stalls forgiven a job. Returns the ids put back.
--@include shared
local base, interval, forgiven = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2])
if not (interval and forgiven) then
  return redis.error_reply('ERR stalled: wrong arguments')
end
local active, stalled = base .. ':active', base .. ':stalled'
if not call('SET', base .. ':stalled-check', string.format('%.0f', now), 'PX', interval, 'NX') then
  return {}
end
local back = {}
for _, id in ipairs(call('SPOP', stalled, 1000)) do
  local key = base .. ':' .. id
  if call('EXISTS', key .. ':lock') == 0 and call('LREM', active, 1, id) == 1 and call('EXISTS', key) == 1 then
    if call('HINCRBY', key, 'stc', 1) > forgiven then
      call('HSET', key, 'defa', 'job stalled more than allowable limit')
    end
    call('RPUSH', base .. ':wait', id)
    emit(base, 'waiting', 'jobId', id, 'prev', 'active')
    emit(base, 'stalled', 'jobId', id)
    back[#back + 1] = id
  end
end
local ids = call('LRANGE', active, 0, 9999)
for from = 1, #ids, 1000 do
  call('SADD', stalled, unpack(ids, from, math.min(from + 999, #ids)))
end
if #back > 0 then
  wake(base)
end
return back
