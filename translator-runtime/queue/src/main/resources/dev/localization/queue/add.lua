-- Adds jobs, all or none. KEYS: base. ARGV: version, count, then the jobs.
-- Returns {0, ids}, {-5, key of the missing parent} or {-7, key of a child that another parent waits for}.
--@include shared
--@include children
local count = tonumber(ARGV[2])
if not count or #ARGV ~= 2 + count * FIELDS then
  return redis.error_reply('ERR add: wrong number of arguments')
end
local jobs = jobs_from(3, count)
return obstacle(jobs) or { 0, add_all(jobs, ARGV[1]) }
