-- Removes jobs that no worker holds. KEYS: base. ARGV: ids, at most 1,000. Returns the ids that are held.
--@include shared
local base = KEYS[1]
if #ARGV > 1000 then
  return redis.error_reply('ERR remove: at most 1000 jobs a call')
end

-- Takes a job out of where it is; nothing when it is nowhere.
local function take(id)
  for _, set in ipairs({ 'prioritized', 'delayed', 'waiting-children', 'completed', 'failed' }) do
    if call('ZREM', base .. ':' .. set, id) == 1 then
      return set
    end
  end
  for _, list in ipairs({ 'wait', 'active', 'paused' }) do
    if call('LREM', base .. ':' .. list, 1, id) == 1 then
      return list
    end
  end
end

local held = {}
for _, id in ipairs(ARGV) do
  local key = base .. ':' .. id
  if call('EXISTS', key .. ':lock') == 1 then
    held[#held + 1] = id
  elseif call('EXISTS', key) == 1 then
    local from = take(id)
    call('SREM', base .. ':stalled', id)
    forget(base, id)
    emit(base, 'removed', 'jobId', id, 'prev', from or 'unknown')
  end
end
return held
