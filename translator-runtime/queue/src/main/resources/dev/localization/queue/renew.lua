-- Renews locks. KEYS: base. ARGV: lock (ms), then id and token each.
-- Returns a code each: 1 held, 0 not ours any more, -1 no such job.
--@include shared
local base, lock = KEYS[1], tonumber(ARGV[1])
if not lock or #ARGV % 2 ~= 1 then
  return redis.error_reply('ERR renew: wrong arguments')
end
local codes = {}
for at = 2, #ARGV, 2 do
  local id, token = ARGV[at], ARGV[at + 1]
  local key = base .. ':' .. id
  local holder = call('GET', key .. ':lock')
  local code = 0
  if holder == token then
    code = 1
  elseif not holder then
    local stored = call('HMGET', key, 'timestamp', 'ft')
    if not stored[1] then
      code = -1
    elseif stored[2] ~= token and call('LPOS', base .. ':active', id) then
      -- The lock expired, but nobody took the job yet: keep it, so that it does not run twice.
      code = 1
    end
  end
  if code == 1 then
    call('SET', key .. ':lock', token, 'PX', lock)
    call('SREM', base .. ':stalled', id)
  end
  codes[#codes + 1] = code
end
return codes
