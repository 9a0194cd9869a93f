-- Stores what a run is estimated to cost; the first estimate stays.
-- KEYS 1 run, 2 totals
-- ARGV 1 tokens
--@include fence
local no = refused(KEYS[1])
if no then return no end
redis.call('HSETNX', KEYS[2], 'estimate', ARGV[1])
return 'STORED'
