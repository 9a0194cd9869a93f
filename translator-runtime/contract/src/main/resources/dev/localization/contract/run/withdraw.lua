-- Fences a run: from now on no write of a worker succeeds. Its jobs are removed afterwards.
-- KEYS 1 run, 2 withdrawing runs
-- ARGV 1 run id, 2 channel, 3 reason
-- Returns 1 when there was a run to withdraw
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSETNX', KEYS[1], 'fence', ARGV[3])
redis.call('ZADD', KEYS[2], redis.call('TIME')[1], ARGV[1])
redis.call('PUBLISH', ARGV[2], 'withdrawn ' .. ARGV[1])
return 1
