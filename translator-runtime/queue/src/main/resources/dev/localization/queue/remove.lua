-- Removes jobs that no worker holds and no scheduler of BullMQ counts on.
-- KEYS: base. ARGV: ids, at most 1,000. Returns the ids that are held.
--@include shared
--@include places
local base = KEYS[1]
if #ARGV > 1000 then
  return redis.error_reply('ERR remove: at most 1000 jobs a call')
end

local held = {}
for _, id in ipairs(ARGV) do
  local key = base .. ':' .. id
  if call('EXISTS', key .. ':lock') == 1 or is_scheduled(base, id) then
    held[#held + 1] = id
  elseif call('EXISTS', key) == 1 then
    local from = take(base, id)
    call('SREM', base .. ':stalled', id)
    forget(base, id, false)
    emit(base, 'removed', 'jobId', id, 'prev', from or 'unknown')
  end
end
return held
