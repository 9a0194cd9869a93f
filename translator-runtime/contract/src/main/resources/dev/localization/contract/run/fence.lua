-- Why a write must not happen, or false when it may. Every script that a worker calls asks first.
local function refused(run)
  local fields = redis.call('HMGET', run, 'manifest', 'fence')
  if not fields[1] then return 'GONE' end
  if fields[2] then return 'WITHDRAWN' end
  return false
end
