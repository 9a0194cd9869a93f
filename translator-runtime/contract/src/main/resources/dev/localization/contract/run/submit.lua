-- Writes a run unless it is there. Returns the input hash that the run has, and its fence or ''.
-- KEYS 1 run, 2 sources, 3 live runs
-- ARGV 1 run id, 2 input hash, 3 manifest, 4 tasks opened, 5.. sources in the manifest's order
local held = redis.call('HMGET', KEYS[1], 'inputHash', 'fence')
if held[1] then return { held[1], held[2] or '' } end
redis.call('HSET', KEYS[1], 'inputHash', ARGV[2], 'manifest', ARGV[3], 'opened', ARGV[4])
for i = 5, #ARGV do
  redis.call('HSET', KEYS[2], i - 5, ARGV[i])
end
redis.call('ZADD', KEYS[3], redis.call('TIME')[1], ARGV[1])
return { ARGV[2], '' }
