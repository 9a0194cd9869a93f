-- Records the queue jobs of a run before they are added, so that a withdrawal finds each of them.
-- KEYS 1 run, 2 batches
-- ARGV job ids
--@include fence
local no = refused(KEYS[1])
if no then return no end
for i = 1, #ARGV do
  redis.call('SADD', KEYS[2], ARGV[i])
end
return 'STORED'
