-- Ends a task, once, and opens the next one in its place.
-- KEYS 1 run, 2 files, 3 outputs
-- ARGV 1 run id, 2 channel, 3 task field, 4 outcome, 5 number of tasks, 6 document (absent: none)
-- Returns {result, index of the task to open now, or -1}
--@include fence
local no = refused(KEYS[1])
if no then return { no, -1 } end
if redis.call('HSETNX', KEYS[2], ARGV[3], ARGV[4]) == 0 then return { 'STORED', -1 } end
if ARGV[6] then redis.call('HSET', KEYS[3], ARGV[3], ARGV[6]) end
local opened = tonumber(redis.call('HGET', KEYS[1], 'opened'))
local next = -1
if opened < tonumber(ARGV[5]) then
  redis.call('HINCRBY', KEYS[1], 'opened', 1)
  next = opened
end
redis.call('PUBLISH', ARGV[2], 'ended ' .. ARGV[1])
return { 'STORED', next }
