-- Writing the final end of jobs, for scripts that find the queue in KEYS[1].
local base = KEYS[1]

-- What BullMQ stores in the limiter when workers are told to rest: more than any limit.
local REST = 9007199254740991

-- So many older jobs one call removes at most: it must not keep others waiting.
local removals_left = 1000

-- Takes the oldest finished jobs beyond what is kept out of their set.
local function surplus(set, kept_count, kept_age)
  local old = {}
  if kept_age >= 0 and removals_left > 0 then
    old = call('ZRANGEBYSCORE', set, '-inf', now - kept_age * 1000, 'LIMIT', 0, removals_left)
    for _, id in ipairs(old) do
      call('ZREM', set, id)
    end
    removals_left = removals_left - #old
  end
  local spare = kept_count >= 0 and math.min(call('ZCARD', set) - kept_count, removals_left) or 0
  if spare > 0 then
    local popped = call('ZPOPMIN', set, spare)
    for at = 1, #popped, 2 do
      old[#old + 1] = popped[at]
    end
    removals_left = removals_left - spare
  end
  return old
end

-- Completed jobs that are not in their set yet, all to be kept alike: one command for many is what makes it fast.
local completed = { ids = {}, count = -1, age = -1 }

-- Writes them, and removes what need not be kept. No parent waits for a completed job.
local function flush_completed()
  local scored, keys, set = {}, {}, base .. ':completed'
  for _, id in ipairs(completed.ids) do
    scored[#scored + 1] = stamp
    scored[#scored + 1] = id
  end
  completed.ids = {}
  if #scored == 0 then
    return
  end
  call('ZADD', set, unpack(scored))
  if completed.count < 0 and completed.age < 0 then
    return
  end
  for _, id in ipairs(surplus(set, completed.count, completed.age)) do
    keys[#keys + 1] = base .. ':' .. id
  end
  for from = 1, #keys, 500 do
    delete_all({ unpack(keys, from, math.min(from + 499, #keys)) })
  end
end

-- Counts finished jobs by the minute, as BullMQ's getMetrics reads them.
local function count_for_metrics(kind, minutes)
  local key = base .. ':metrics:' .. kind
  local before = call('HINCRBY', key, 'count', 1) - 1
  local stored = call('HMGET', key, 'prevTS', 'prevCount')
  if not stored[1] then
    call('HSET', key, 'prevTS', stamp, 'prevCount', 0)
    return
  end
  local passed = math.min(math.floor(now / 60000) - math.floor(stored[1] / 60000), minutes)
  if passed > 0 then
    local points = { before - stored[2] }
    for i = 2, passed do
      points[i] = 0
    end
    for from = 1, passed, 1000 do
      call('LPUSH', key .. ':data', unpack(points, from, math.min(from + 999, passed)))
    end
    call('LTRIM', key .. ':data', 0, minutes - 1)
    call('HSET', key, 'prevCount', before, 'prevTS', stamp)
  end
end

-- Under a deduplication id without a time of its own the next job may come now. Clients of BullMQ may have left the
-- one that is to come (keepLastIfActive).
local function admit_next(id, deduplication)
  local key, left = base .. ':de:' .. deduplication, base .. ':dn:' .. deduplication
  if call('GET', key) == id and call('PTTL', key) <= 0 then
    call('DEL', key)
  end
  if call('EXISTS', left) == 0 then
    return
  end
  local stored = call('HMGET', left, 'name', 'data', 'opts', 'pk', 'pd', 'pdk', 'rjk', 'jid')
  local number = call('INCR', base .. ':id')
  local following = stored[8] or string.format('%.0f', number)
  local opts = cjson.decode(stored[3])
  local more = { 'deid', deduplication }
  if stored[4] then
    more = { 'parentKey', stored[4], 'parent', stored[5], 'deid', deduplication }
  end
  if stored[7] then
    more[#more + 1] = 'rjk'
    more[#more + 1] = stored[7]
  end
  local limits = type(opts.de) == 'table' and opts.de or {}
  if limits.ttl and limits.ttl > 0 and not limits.keepLastIfActive then
    call('SET', key, following, 'PX', limits.ttl)
  else
    call('SET', key, following)
  end
  local delay, priority = tonumber(opts.delay) or 0, tonumber(opts.priority) or 0
  store(base, following, stored[1], stored[2], stored[3], delay, priority, more)
  enqueue(base, following, delay, priority, opts.lifo)
  if stored[6] then
    call('SADD', stored[6], base .. ':' .. following)
  end
  call('DEL', left)
end

local function finish_completed(id, key, value, made, token, kept_count, kept_age)
  if kept_count == 0 then
    expire(base, id)
    return
  end
  call('HSET', key, 'ft', token, 'atm', made, 'returnvalue', value, 'finishedOn', stamp)
  if completed.count ~= kept_count or completed.age ~= kept_age then
    flush_completed()
    completed.count, completed.age = kept_count, kept_age
  end
  completed.ids[#completed.ids + 1] = id
end

local function finish_failed(id, key, value, made, token, kept_count, kept_age, stacktrace)
  if kept_count == 0 then
    expire(base, id)
    return
  end
  call('HSET', key, 'ft', token, 'atm', made, 'failedReason', value, 'finishedOn', stamp, 'stacktrace', stacktrace)
  call('HDEL', key, 'defa')
  call('ZADD', base .. ':failed', now, id)
  if kept_count > 0 or kept_age >= 0 then
    for _, old in ipairs(surplus(base .. ':failed', kept_count, kept_age)) do
      expire(base, old)
    end
  end
end
