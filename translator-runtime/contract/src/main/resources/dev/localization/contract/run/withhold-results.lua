-- Units that were translated fail after all. What failed before stays as it is, so a repetition changes nothing.
-- KEYS 1 run, 2 results, 3 done bitmap, 4 totals, 5 failures
-- ARGV 1 run id, 2 channel, 3 language, 4 most failures kept, 5.. (ordinal, outcome, result, failure or '')
--@include fence
local no = refused(KEYS[1])
if no then return no end
for i = 5, #ARGV, 4 do
  local before = redis.call('HGET', KEYS[2], ARGV[i])
  local was = before and cjson.decode(before).outcome
  if was and was ~= ARGV[i + 1] then
    redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 2])
    redis.call('HINCRBY', KEYS[4], ARGV[3] .. '|' .. was, -1)
    redis.call('HINCRBY', KEYS[4], ARGV[3] .. '|' .. ARGV[i + 1], 1)
    if ARGV[i + 3] ~= '' and redis.call('LLEN', KEYS[5]) < tonumber(ARGV[4]) then
      redis.call('RPUSH', KEYS[5], ARGV[i + 3])
    end
  end
end
redis.call('PUBLISH', ARGV[2], 'progress ' .. ARGV[1])
return 'STORED'
