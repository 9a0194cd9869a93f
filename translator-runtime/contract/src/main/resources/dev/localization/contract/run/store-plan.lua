-- Stores how a file is cut into batches; the first writer wins.
-- KEYS 1 run, 2 plan, 3 totals
-- ARGV 1 language, 2 head, 3 units, 4 input tokens, 5.. batches in order
--@include fence
local no = refused(KEYS[1])
if no then return no end
if redis.call('HSETNX', KEYS[2], 'head', ARGV[2]) == 0 then return 'STORED' end
for i = 5, #ARGV do
  redis.call('HSET', KEYS[2], 'batch:' .. (i - 5), ARGV[i])
end
redis.call('HINCRBY', KEYS[3], ARGV[1] .. '|planned', ARGV[3])
redis.call('HINCRBY', KEYS[3], 'estimatedTokens', ARGV[4])
return 'STORED'
