-- Writing the final end of jobs, for scripts that find the queue in KEYS[1].
local base, stamp = KEYS[1], string.format('%.0f', now)

-- What BullMQ stores in the limiter when workers are told to rest: more than any limit.
local REST = 9007199254740991

-- So many older jobs one call removes at most: it must not keep others waiting.
local removals_left = 1000

-- Removes finished jobs beyond what is kept.
local function trim(set, kept_count, kept_age)
  if kept_age >= 0 and removals_left > 0 then
    local old = call('ZRANGEBYSCORE', set, '-inf', now - kept_age * 1000, 'LIMIT', 0, removals_left)
    for _, id in ipairs(old) do
      call('ZREM', set, id)
      expire(base, id)
    end
    removals_left = removals_left - #old
  end
  local spare = kept_count >= 0 and math.min(call('ZCARD', set) - kept_count, removals_left) or 0
  if spare > 0 then
    local old = call('ZPOPMIN', set, spare)
    for i = 1, #old, 2 do
      expire(base, old[i])
    end
    removals_left = removals_left - spare
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

-- Ends a job that is out of the active list.
local function finish(job)
  local kind = job.completed and 'completed' or 'failed'
  local field = job.completed and 'returnvalue' or 'failedReason'
  if job.deduplication then
    admit_next(job.id, job.deduplication)
  end
  if job.parent then
    if job.completed then
      child_completed(job.parent, job.key, job.value)
    else
      child_failed(job.parent, job.key, job.value)
    end
  end
  if job.kept_count == 0 then
    expire(base, job.id)
  else
    if job.stacktrace ~= '' then
      call('HSET', job.key, 'ft', job.token, 'atm', job.made, field, job.value, 'finishedOn', stamp, 'stacktrace',
        job.stacktrace)
    else
      call('HSET', job.key, 'ft', job.token, 'atm', job.made, field, job.value, 'finishedOn', stamp)
    end
    if not job.completed then
      call('HDEL', job.key, 'defa')
    end
    call('ZADD', base .. ':' .. kind, now, job.id)
    if job.kept_count > 0 or job.kept_age >= 0 then
      trim(base .. ':' .. kind, job.kept_count, job.kept_age)
    end
  end
  emit(base, kind, 'jobId', job.id, field, job.value, 'prev', 'active')
  if job.exhausted and not job.completed then
    emit(base, 'retries-exhausted', 'jobId', job.id, 'attemptsMade', job.made)
  end
  if job.minutes > 0 then
    count_for_metrics(kind, job.minutes)
  end
end
