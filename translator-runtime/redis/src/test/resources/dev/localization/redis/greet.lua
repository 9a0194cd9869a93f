--@include compose
local text = greeting(ARGV[1])
redis.call('SET', KEYS[1], text)
return text
