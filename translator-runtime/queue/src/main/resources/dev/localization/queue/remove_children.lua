-- Removes what a job still waits for and no worker holds, with all beneath it; at most 1,000 jobs a call.
-- KEYS: base. ARGV: id. Returns whether it removed any: then there may be more.
--@include shared
--@include places
local MOST = 1000
local left = MOST

local remove_children

local function remove(key)
  local base, id = string.match(key, '^(.*):([^:]+)$')
  if not base or call('EXISTS', key .. ':lock') == 1 or call('ZSCORE', base .. ':failed', id) then
    return
  end
  leave_parent(base, key, false)
  remove_children(key)
  local from = take(base, id)
  forget(base, id, false)
  emit(base, 'removed', 'jobId', id, 'prev', from or 'unknown')
  left = left - 1
end

remove_children = function(parent)
  for _, child in ipairs(call('SRANDMEMBER', parent .. ':dependencies', left)) do
    if left > 0 then
      remove(child)
    end
  end
end

remove_children(KEYS[1] .. ':' .. ARGV[1])
return left < MOST and 1 or 0
