-- Adds children and lets their running parent wait for them.
-- KEYS: base. ARGV: version, count, id, token, priority to come back with or "", progress or "", then the children.
-- Returns {0} or {code, key}: -1 no such job, -2 not ours any more, -7 a child that another parent waits for.
--@include shared
--@include children
local base, count, id, token = KEYS[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
if not count or #ARGV ~= 6 + count * FIELDS or (ARGV[5] ~= '' and not tonumber(ARGV[5])) then
  return redis.error_reply('ERR wait: wrong arguments')
end
local key = base .. ':' .. id
local stored = call('HMGET', key, 'ft', 'priority', 'defa', 'timestamp')
if not stored[4] then
  return { -1, key }
end
if stored[1] == token then
  return { 0 }
end
local holder = call('GET', key .. ':lock')
if (holder and holder ~= token) or not call('LPOS', base .. ':active', id) then
  return { -2, key }
end
local children = jobs_from(7, count)
local refusal = obstacle(children)
if refusal then
  return refusal
end

if ARGV[6] ~= '' then
  call('HSET', key, 'progress', ARGV[6])
  emit(base, 'progress', 'jobId', id, 'data', ARGV[6])
end
add_all(children, ARGV[1])
call('LREM', base .. ':active', 1, id)
call('DEL', key .. ':lock')
call('SREM', base .. ':stalled', id)
local priority = tonumber(ARGV[5]) or tonumber(stored[2]) or 0
call('HSET', key, 'ft', token, 'priority', priority)
if call('SCARD', key .. ':dependencies') > 0 and call('HEXISTS', key, 'defa') == 0 then
  call('ZADD', base .. ':waiting-children', now, id)
  emit(base, 'waiting-children', 'jobId', id, 'prev', 'active')
else
  line_up(base, id, priority)
  emit(base, 'waiting', 'jobId', id, 'prev', 'active')
  wake(base)
end
return { 0 }
