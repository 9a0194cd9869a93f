-- What all operations share. A queue is known by its base, "<prefix>:<name>"; every key begins with it.
local call = redis.call

local function clock()
  local time = call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local now = clock()

local settings = {}

-- The queue's switches, read once a call.
local function settings_of(base)
  local known = settings[base]
  if not known then
    local stored = call('HMGET', base .. ':meta', 'paused', 'concurrency', 'max', 'duration', 'opts.maxLenEvents')
    known = {
      paused = stored[1],
      concurrency = tonumber(stored[2]),
      max = tonumber(stored[3]),
      duration = tonumber(stored[4]),
      events = stored[5] or '10000',
    }
    settings[base] = known
  end
  return known
end

local function emit(base, event, ...)
  call('XADD', base .. ':events', 'MAXLEN', '~', settings_of(base).events, '*', 'event', event, ...)
end

-- Tells one waiting worker that there is work.
local function wake(base)
  if not settings_of(base).paused then
    call('ZADD', base .. ':marker', 0, '0')
  end
end

local SLOT = 4294967296

-- Puts a job in line: behind its equals, or before them.
local function line_up(base, id, priority, first)
  if priority > 0 then
    local turn = first and 0 or call('INCR', base .. ':pc') % SLOT
    call('ZADD', base .. ':prioritized', priority * SLOT + turn, id)
  elseif first then
    call('RPUSH', base .. ':wait', id)
  else
    call('LPUSH', base .. ':wait', id)
  end
end

-- The low 12 bits of a delayed job's score keep jobs of one millisecond in order.
local function delay_until(base, id, due)
  local low, delayed = due * 4096, base .. ':delayed'
  local last = call('ZREVRANGEBYSCORE', delayed, low + 4095, low, 'WITHSCORES', 'LIMIT', 0, 1)
  local score = last[2] and math.min(tonumber(last[2]) + 1, low + 4095) or low
  call('ZADD', delayed, score, id)
  emit(base, 'delayed', 'jobId', id, 'delay', string.format('%.0f', due))
  if not settings_of(base).paused and call('ZRANGE', delayed, 0, 0)[1] == id then
    call('ZADD', base .. ':marker', due, '1')
  end
end

-- Lets a parent run that waits for its children; nothing when it does not wait (any more).
local function resume(base, id)
  if call('ZREM', base .. ':waiting-children', id) == 0 then
    return
  end
  local stored = call('HMGET', base .. ':' .. id, 'priority', 'delay')
  local delay = tonumber(stored[2]) or 0
  if delay > 0 then
    delay_until(base, id, now + delay)
  else
    line_up(base, id, tonumber(stored[1]) or 0)
    emit(base, 'waiting', 'jobId', id, 'prev', 'waiting-children')
    wake(base)
  end
end

-- A parent as its child stores it: {id, queueKey, and what a failure of the child means}.
local function parent_of(json)
  local parent = cjson.decode(json)
  parent.key = parent.queueKey .. ':' .. parent.id
  return parent
end

local function resume_if_last(parent)
  if call('SCARD', parent.key .. ':dependencies') == 0 then
    resume(parent.queueKey, parent.id)
  end
end

local function child_completed(json, child, value)
  local parent = parent_of(json)
  if call('EXISTS', parent.key) == 1 then
    call('SREM', parent.key .. ':dependencies', child)
    call('HSET', parent.key .. ':processed', child, value)
    resume_if_last(parent)
  end
end

local function child_failed(json, child, reason)
  local parent = parent_of(json)
  if not (parent.idof or parent.rdof or parent.cpof or parent.fpof) or call('EXISTS', parent.key) == 0 then
    return
  end
  call('SREM', parent.key .. ':dependencies', child)
  if parent.fpof then
    call('ZADD', parent.key .. ':unsuccessful', now, child)
    call('HSET', parent.key, 'defa', 'child ' .. child .. ' failed')
  elseif not parent.rdof then
    call('HSET', parent.key .. ':failed', child, reason)
  end
  if parent.fpof or parent.cpof then
    resume(parent.queueKey, parent.id)
  else
    resume_if_last(parent)
  end
end

-- Deletes a job that is in no list any more, and lets its parent go on without it.
local function forget(base, id)
  local key = base .. ':' .. id
  local stored = call('HMGET', key, 'parent', 'deid')
  call('DEL', key, key .. ':lock', key .. ':logs', key .. ':dependencies', key .. ':processed', key .. ':failed',
    key .. ':unsuccessful')
  if stored[2] and call('GET', base .. ':de:' .. stored[2]) == id then
    call('DEL', base .. ':de:' .. stored[2])
  end
  if stored[1] then
    local parent = parent_of(stored[1])
    if call('SREM', parent.key .. ':dependencies', key) == 1 then
      resume_if_last(parent)
    end
  end
end
