-- Takes tokens from a run's budget, or refuses and takes none.
-- KEYS 1 run, 2 totals
-- ARGV 1 tokens, 2 budget
-- Returns STORED, SPENT, or why the run takes no writes
--@include fence
local no = refused(KEYS[1])
if no then return no end
local reserved = tonumber(redis.call('HGET', KEYS[2], 'reservedTokens') or '0')
if reserved + tonumber(ARGV[1]) > tonumber(ARGV[2]) then return 'SPENT' end
redis.call('HINCRBY', KEYS[2], 'reservedTokens', ARGV[1])
return 'STORED'
