-- What all operations share. A queue is known by its base, "<prefix>:<name>"; every key begins with it.
local call, ARGV = redis.call, ARGV

local function clock()
  local time = call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local now = clock()
local stamp = string.format('%.0f', now)

-- The number that a text is, or false. Most arguments of a call are alike.
local numeric = setmetatable({}, {
  __index = function(known, text)
    known[text] = tonumber(text) or false
    return known[text]
  end,
})

-- The text of a stored count when one is added. Numbers as such are slow to write.
local function one_more(count)
  return count and string.format('%d', (tonumber(count) or 0) + 1) or '1'
end

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
      stream = base .. ':events',
    }
    settings[base] = known
  end
  return known
end

-- The stream is trimmed once a call: that is nearly as exact, and an event that trims costs a quarter more.
local function emit(base, event, ...)
  local known = settings_of(base)
  if known.trimmed then
    call('XADD', known.stream, '*', 'event', event, ...)
  else
    call('XADD', known.stream, 'MAXLEN', '~', known.events, '*', 'event', event, ...)
    known.trimmed = true
  end
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

-- Puts a job in line that ran before: one that overtakes does so again.
local function line_up_again(base, id, priority)
  local opts = cjson.decode(call('HGET', base .. ':' .. id, 'opts') or '{}')
  line_up(base, id, priority, priority == 0 and opts.lifo == true)
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

-- Lets a parent run: at the head of the line, as it waited long enough.
local function run_parent(base, id)
  local stored = call('HMGET', base .. ':' .. id, 'priority', 'delay')
  local delay = tonumber(stored[2]) or 0
  if delay > 0 then
    delay_until(base, id, now + delay)
  else
    local priority = tonumber(stored[1]) or 0
    line_up(base, id, priority, priority == 0)
    emit(base, 'waiting', 'jobId', id, 'prev', 'waiting-children')
    wake(base)
  end
end

-- Lets a parent run that waits for its children; nothing when it does not wait (any more).
local function resume(base, id)
  if call('ZREM', base .. ':waiting-children', id) == 1 then
    run_parent(base, id)
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
  if call('SREM', parent.key .. ':dependencies', child) == 1 then
    call('HSET', parent.key .. ':processed', child, value)
    resume_if_last(parent)
  end
end

-- A parent that waits fails at once; one that waits for its time does not wait for it; one that runs fails at its end.
local function fail_parent(parent, child)
  local queue, id = parent.queueKey, parent.id
  local waits = call('ZREM', queue .. ':waiting-children', id) == 1
  if not waits and call('ZREM', queue .. ':delayed', id) == 1 then
    call('HSET', parent.key, 'delay', 0)
    waits = true
  end
  if waits or not call('ZSCORE', queue .. ':failed', id) then
    call('HSET', parent.key, 'defa', 'child ' .. child .. ' failed')
  end
  if waits then
    run_parent(queue, id)
  end
end

local function child_failed(json, child, reason)
  local parent = parent_of(json)
  if not (parent.idof or parent.rdof or parent.cpof or parent.fpof)
    or call('SREM', parent.key .. ':dependencies', child) == 0 then
    return
  end
  if parent.fpof then
    call('ZADD', parent.key .. ':unsuccessful', now, child)
    if call('EXISTS', parent.key) == 1 then
      fail_parent(parent, child)
    end
    return
  end
  if parent.cpof or parent.idof then
    call('HSET', parent.key .. ':failed', child, reason)
  end
  if parent.cpof then
    resume(parent.queueKey, parent.id)
  else
    resume_if_last(parent)
  end
end

-- What some jobs have besides their hash, behind its key.
local PARTS = { ':logs', ':dependencies', ':processed', ':failed', ':unsuccessful' }

-- Deletes jobs that nobody holds, with all they have; at most a thousand.
local function delete_all(keys)
  local parts = {}
  for _, key in ipairs(keys) do
    for _, part in ipairs(PARTS) do
      parts[#parts + 1] = key .. part
    end
  end
  -- Few jobs have them, and all keys that are deleted with one that is there would go to the AOF.
  if call('EXISTS', unpack(parts)) > 0 then
    call('DEL', unpack(parts))
  end
  call('DEL', unpack(keys))
end

local function delete(key)
  delete_all({ key })
end

-- Lets another job be added under the deduplication id of a removed one.
local function end_deduplication(base, id, deduplication)
  if deduplication and call('GET', base .. ':de:' .. deduplication) == id then
    call('DEL', base .. ':de:' .. deduplication, base .. ':dn:' .. deduplication)
  end
end

-- The parent of a job that leaves goes on without it. With `hard`, one of the same queue that waited for nothing else
-- leaves as well.
local function leave_parent(base, key, hard)
  local stored = call('HGET', key, 'parent')
  local parent = stored and parent_of(stored)
  if not parent or call('SREM', parent.key .. ':dependencies', key) == 0
    or call('SCARD', parent.key .. ':dependencies') > 0
    or call('ZREM', parent.queueKey .. ':waiting-children', parent.id) == 0 then
    return
  end
  if hard and parent.queueKey == base then
    leave_parent(base, parent.key, true)
    end_deduplication(base, parent.id, call('HGET', parent.key, 'deid'))
    delete(parent.key)
  else
    call('RPUSH', parent.queueKey .. ':wait', parent.id)
    if not hard then
      emit(parent.queueKey, 'waiting', 'jobId', parent.id, 'prev', 'waiting-children')
    end
    wake(parent.queueKey)
  end
end

-- Deletes a finished job that need not be kept.
local function expire(base, id)
  leave_parent(base, base .. ':' .. id, false)
  delete(base .. ':' .. id)
end

-- Deletes a job that is in no list any more.
local function forget(base, id, hard)
  local key = base .. ':' .. id
  leave_parent(base, key, hard)
  end_deduplication(base, id, call('HGET', key, 'deid'))
  delete(key)
end

-- Whether one of BullMQ's job schedulers counts on this job.
local function is_scheduled(base, id)
  local scheduler = call('HGET', base .. ':' .. id, 'rjk')
  return scheduler and call('ZSCORE', base .. ':repeat', scheduler) and true
end

-- Writes a job's hash. `pairs_of` are further fields with their values.
local function store(base, id, name, data, opts, delay, priority, pairs_of)
  call('HSET', base .. ':' .. id, 'name', name, 'data', data, 'opts', opts, 'timestamp', stamp,
    'delay', delay, 'priority', priority, unpack(pairs_of))
  emit(base, 'added', 'jobId', id, 'name', name)
end

-- Puts a new job where it belongs.
local function enqueue(base, id, delay, priority, lifo)
  if delay > 0 then
    delay_until(base, id, now + delay)
  else
    line_up(base, id, priority, lifo and priority == 0)
    emit(base, 'waiting', 'jobId', id)
    wake(base)
  end
end
