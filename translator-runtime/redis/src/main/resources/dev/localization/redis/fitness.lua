-- KEYS: any key with the prefix; on a cluster it leads to the node that has them all. ARGV: commands.
-- Returns what INFO says, empty where the user may not ask, and the commands that the user may not use on such keys:
-- from Redis 7 on, which can tell.
local info, missing = redis.pcall('INFO'), {}
if type(info) ~= 'string' then
  info = ''
  missing[1] = 'INFO'
end
if redis.acl_check_cmd then
  -- This script may have come by its hash, and others not be known yet.
  if not redis.acl_check_cmd('EVAL', '', '0') then
    missing[#missing + 1] = 'EVAL'
  end
  for _, command in ipairs(ARGV) do
    -- As many keys as any of the commands takes.
    if not redis.acl_check_cmd(command, KEYS[1], KEYS[1], KEYS[1]) then
      missing[#missing + 1] = command
    end
  end
end
return { info, missing }
