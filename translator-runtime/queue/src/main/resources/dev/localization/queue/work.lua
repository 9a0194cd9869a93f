-- Ends jobs and fetches others in one step.
-- KEYS: base. ARGV: lock (ms), worker's name, wanted, token of this fetch, 1 to look first for what this token
-- locked, count of ended jobs, then eight arguments each: id, token, kind, value, number, kept count or -1, kept age (s)
-- or -1, stacktrace. Kinds: c completed (value), f failed (reason; number 1 when attempts are used up), r runs again
-- after number ms (reason), d put back for number ms, b back in line at once, before its equals.
-- Returns {codes, jobs, next due (ms) or 0, limit ends in (ms) or 0, now}; code 0 done, -1 no such job, -2 not ours.
--@include shared
local base, FIELDS, MOST = KEYS[1], 8, 1000
local lock, wanted, count = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[6])
if not (lock and wanted and count) or #ARGV ~= 6 + count * FIELDS then
  return redis.error_reply('ERR work: wrong arguments')
end
for at = 7, #ARGV, FIELDS do
  if not (tonumber(ARGV[at + 4]) and tonumber(ARGV[at + 5]) and tonumber(ARGV[at + 6]))
    or not string.find('cfrdb', ARGV[at + 2], 1, true) then
    return redis.error_reply('ERR work: wrong arguments of an ended job')
  end
end

local active, stamp = base .. ':active', string.format('%.0f', now)
local bound = MOST

-- Removes finished jobs beyond what is kept, a bounded number a call.
local function trim(set, kept_count, kept_age)
  local old = {}
  if kept_age >= 0 then
    old = call('ZRANGEBYSCORE', set, '-inf', now - kept_age * 1000, 'LIMIT', 0, bound)
    for _, id in ipairs(old) do
      call('ZREM', set, id)
      forget(base, id)
    end
    bound = bound - #old
  end
  if kept_count >= 0 and bound > 0 then
    local spare = math.min(call('ZCARD', set) - kept_count, bound)
    if spare > 0 then
      old = call('ZRANGE', set, 0, spare - 1)
      call('ZREM', set, unpack(old))
      for _, id in ipairs(old) do
        forget(base, id)
      end
      bound = bound - #old
    end
  end
end

local function finish(id, key, kind, value, exhausted, kept_count, kept_age, stored)
  local field = kind == 'c' and 'returnvalue' or 'failedReason'
  local set = base .. (kind == 'c' and ':completed' or ':failed')
  local made = (tonumber(stored[3]) or 0) + 1
  if stored[2] then
    if kind == 'c' then
      child_completed(stored[2], key, value)
    else
      child_failed(stored[2], key, value)
    end
  end
  if kind == 'c' then
    emit(base, 'completed', 'jobId', id, 'returnvalue', value, 'prev', 'active')
  else
    emit(base, 'failed', 'jobId', id, 'failedReason', value, 'prev', 'active')
    if exhausted then
      emit(base, 'retries-exhausted', 'jobId', id, 'attemptsMade', made)
    end
  end
  if kept_count == 0 then
    forget(base, id)
  else
    call('HSET', key, field, value, 'finishedOn', stamp, 'atm', made)
    call('HDEL', key, 'defa')
    call('ZADD', set, now, id)
  end
  if kept_count >= 0 or kept_age >= 0 then
    trim(set, kept_count, kept_age)
  end
end

local function end_one(at)
  local id, token, kind, value, number = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], tonumber(ARGV[at + 4])
  local key = base .. ':' .. id
  local stored = call('HMGET', key, 'ft', 'parent', 'atm', 'priority', 'timestamp')
  if not stored[5] then
    return -1
  end
  if stored[1] == token then
    return 0
  end
  local holder = call('GET', key .. ':lock')
  -- An expired lock is forgiven while nobody else took the job.
  if (holder and holder ~= token) or call('LREM', active, -1, id) == 0 then
    return -2
  end
  call('DEL', key .. ':lock')
  call('SREM', base .. ':stalled', id)
  if ARGV[at + 7] ~= '' then
    call('HSET', key, 'ft', token, 'stacktrace', ARGV[at + 7])
  else
    call('HSET', key, 'ft', token)
  end
  if kind == 'c' or kind == 'f' then
    finish(id, key, kind, value, number == 1, tonumber(ARGV[at + 5]), tonumber(ARGV[at + 6]), stored)
    return 0
  end
  if kind == 'r' then
    call('HSET', key, 'failedReason', value, 'atm', (tonumber(stored[3]) or 0) + 1)
  end
  if number > 0 then
    call('HSET', key, 'delay', number)
    delay_until(base, id, now + number)
  else
    line_up(base, id, tonumber(stored[4]) or 0, kind == 'b')
    emit(base, 'waiting', 'jobId', id, 'prev', 'active')
  end
  return 0
end

local codes, changed = {}, count > 0
for i = 1, count do
  codes[i] = end_one(7 + (i - 1) * FIELDS)
end
if count > 0 and call('LLEN', active) == 0 and call('LLEN', base .. ':wait') == 0
  and call('ZCARD', base .. ':prioritized') == 0 then
  emit(base, 'drained')
end

local jobs = {}
local function describe(id, key)
  local stored = call('HMGET', key, 'name', 'data', 'opts', 'timestamp', 'atm', 'ats', 'priority', 'parent', 'progress',
    'stc', 'defa', 'failedReason')
  local job = { id }
  for i = 1, 12 do
    job[i + 1] = stored[i] or ''
  end
  jobs[#jobs + 1] = job
end

if ARGV[5] == '1' then
  local ids = call('LRANGE', active, 0, MOST - 1)
  for _, id in ipairs(ids) do
    if call('GET', base .. ':' .. id .. ':lock') == ARGV[4] then
      describe(id, base .. ':' .. id)
    end
  end
  wanted = wanted - #jobs
end

if wanted > 0 then
  local due = call('ZRANGEBYSCORE', base .. ':delayed', 0, now * 4096 + 4095, 'LIMIT', 0, MOST)
  for _, id in ipairs(due) do
    local key = base .. ':' .. id
    call('ZREM', base .. ':delayed', id)
    local priority = call('HGET', key, 'priority')
    if priority then
      line_up(base, id, tonumber(priority) or 0)
      emit(base, 'waiting', 'jobId', id, 'prev', 'delayed')
      call('HSET', key, 'delay', 0)
    end
    changed = true
  end
end

local switches, limited = settings_of(base), 0
local room = switches.paused and 0 or wanted
if switches.concurrency then
  room = math.min(room, switches.concurrency - call('LLEN', active))
end
if room > 0 and switches.max and switches.duration then
  local used = tonumber(call('GET', base .. ':limiter')) or 0
  if used >= switches.max then
    limited = math.max(call('PTTL', base .. ':limiter'), 1)
  end
  room = math.min(room, switches.max - used)
end

local fetched = 0
while room > 0 do
  local ids = call('RPOP', base .. ':wait', room)
  if not ids or #ids == 0 then
    ids = {}
    local popped = call('ZPOPMIN', base .. ':prioritized', room)
    for i = 1, #popped, 2 do
      ids[#ids + 1] = popped[i]
    end
  end
  if #ids == 0 then
    break
  end
  for _, id in ipairs(ids) do
    local key = base .. ':' .. id
    -- An id without a job is dropped: its keys were deleted by hand.
    if call('EXISTS', key) == 1 then
      call('LPUSH', active, id)
      call('SET', key .. ':lock', ARGV[4], 'PX', lock)
      call('HINCRBY', key, 'ats', 1)
      if ARGV[2] ~= '' then
        call('HSET', key, 'processedOn', stamp, 'pb', ARGV[2])
      else
        call('HSET', key, 'processedOn', stamp)
      end
      emit(base, 'active', 'jobId', id, 'prev', 'waiting')
      describe(id, key)
      fetched = fetched + 1
    end
  end
  room = room - #ids
end
if fetched > 0 and switches.max and switches.duration then
  if call('INCRBY', base .. ':limiter', fetched) == fetched then
    call('PEXPIRE', base .. ':limiter', switches.duration)
  end
end

-- Work that is left wakes the next worker, unless all workers together are at their limit.
if (changed or fetched > 0) and limited == 0
  and (call('LLEN', base .. ':wait') > 0 or call('ZCARD', base .. ':prioritized') > 0)
  and not (switches.concurrency and call('LLEN', active) >= switches.concurrency) then
  wake(base)
end
local first = call('ZRANGE', base .. ':delayed', 0, 0, 'WITHSCORES')
return { codes, jobs, first[2] and math.floor(tonumber(first[2]) / 4096) or 0, limited, now }
