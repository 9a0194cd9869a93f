-- When the oldest job in line was added (ms), or 0. KEYS: base.
-- Within a priority the first is the oldest, so one look a priority is enough; at most 64 priorities are looked at.
--@include shared
local base = KEYS[1]
local ids = {
  call('LINDEX', base .. ':wait', -1) or nil,
}
ids[#ids + 1] = call('LINDEX', base .. ':paused', -1) or nil
local from = '-inf'
for _ = 1, 64 do
  local first = call('ZRANGEBYSCORE', base .. ':prioritized', from, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
  if not first[1] then
    break
  end
  ids[#ids + 1] = first[1]
  from = (math.floor(tonumber(first[2]) / SLOT) + 1) * SLOT
end
local oldest = 0
for _, id in ipairs(ids) do
  local added = tonumber(call('HGET', base .. ':' .. id, 'timestamp'))
  if added and (oldest == 0 or added < oldest) then
    oldest = added
  end
end
return oldest
