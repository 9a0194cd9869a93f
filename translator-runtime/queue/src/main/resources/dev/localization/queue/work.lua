-- Ends jobs and fetches others in one step.
-- KEYS: base. ARGV: lock (ms), worker's name, wanted, token of this fetch, 1 to look first for what this token
-- locked, minutes of metrics to keep, count of ended jobs, then eight arguments each: id, token, kind, value, number,
-- kept count or -1, kept age (s) or -1, stacktrace. Kinds: c completed (value), f failed (reason; number 1 when
-- attempts are used up), r runs again after number ms (reason), d put back for number ms, b back in line at once,
-- before its equals; with a number all workers rest so many ms.
-- Returns {codes, jobs, next due (ms) or 0, limit ends in (ms) or 0, now}; code 0 done, -1 no such job, -2 not ours,
-- -4 not completed as children are open, -9 not completed as children failed.
--@include shared
--@include finish
local FIELDS, MOST, FIRST = 8, 1000, 8
local lock, wanted, count = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[7])
if not (lock and wanted and count and tonumber(ARGV[6])) or #ARGV ~= FIRST - 1 + count * FIELDS then
  return redis.error_reply('ERR work: wrong arguments')
end
for at = FIRST, #ARGV, FIELDS do
  if not (tonumber(ARGV[at + 4]) and tonumber(ARGV[at + 5]) and tonumber(ARGV[at + 6]))
    or not string.find('cfrdb', ARGV[at + 2], 1, true) then
    return redis.error_reply('ERR work: wrong arguments of an ended job')
  end
end

local minutes, active, finished = tonumber(ARGV[6]), base .. ':active', false

local function obstacle_to(kind, key)
  if kind == 'c' then
    if call('SCARD', key .. ':dependencies') > 0 then
      return -4
    end
    if call('ZCARD', key .. ':unsuccessful') > 0 then
      return -9
    end
  end
end

-- Lets all workers of the queue rest, for the longest time that one of them was told.
local function rest(millis)
  local key, most = base .. ':limiter', string.format('%.0f', REST)
  if call('GET', key) ~= most or call('PTTL', key) < millis then
    call('SET', key, most, 'PX', millis)
  end
end

-- Puts a job back that did not end.
local function put_back(id, key, kind, number, priority)
  if kind ~= 'b' and number > 0 then
    call('HSET', key, 'delay', number)
    delay_until(base, id, now + number)
    return
  end
  if kind == 'r' then
    line_up_again(base, id, priority)
  else
    line_up(base, id, priority, kind == 'b')
  end
  emit(base, 'waiting', 'jobId', id, 'prev', 'active')
  if number > 0 then
    rest(number)
  end
end

local function end_one(at)
  local id, token, kind, value, number = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3], tonumber(ARGV[at + 4])
  local key = base .. ':' .. id
  local stored = call('HMGET', key, 'ft', 'atm', 'priority', 'timestamp', 'parent', 'deid')
  if not stored[4] then
    return -1
  end
  if stored[1] == token then
    return 0
  end
  local holder = call('GET', key .. ':lock')
  if holder and holder ~= token then
    return -2
  end
  local obstacle = obstacle_to(kind, key)
  if obstacle then
    return obstacle
  end
  -- An expired lock is forgiven while nobody else took the job.
  if call('LREM', active, -1, id) == 0 then
    return -2
  end
  call('DEL', key .. ':lock')
  call('SREM', base .. ':stalled', id)
  local made = (tonumber(stored[2]) or 0) + 1
  if kind == 'c' or kind == 'f' then
    finished = true
    finish({
      id = id, key = key, completed = kind == 'c', value = value, exhausted = number == 1, made = made, token = token,
      kept_count = tonumber(ARGV[at + 5]), kept_age = tonumber(ARGV[at + 6]), stacktrace = ARGV[at + 7],
      parent = stored[5], deduplication = stored[6], minutes = minutes,
    })
    return 0
  end
  if kind == 'r' then
    call('HSET', key, 'ft', token, 'failedReason', value, 'atm', made, 'stacktrace', ARGV[at + 7])
  else
    call('HSET', key, 'ft', token)
  end
  put_back(id, key, kind, number, tonumber(stored[3]) or 0)
  return 0
end

local codes, changed = {}, count > 0
for i = 1, count do
  codes[i] = end_one(FIRST + (i - 1) * FIELDS)
end
if finished and call('LLEN', active) == 0 and call('LLEN', base .. ':wait') == 0
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
  return job[12]
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
if room > 0 then
  local used = tonumber(call('GET', base .. ':limiter')) or 0
  local most = switches.duration and switches.max or REST
  if used >= most then
    limited = math.max(call('PTTL', base .. ':limiter'), 1)
  end
  room = math.min(room, most - used)
end

local fetched, counted = 0, 0
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
    call('DEL', base .. ':pc')
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
      -- A job that only fails is no load on what the limit protects.
      if describe(id, key) == '' then
        counted = counted + 1
      end
      fetched = fetched + 1
    end
  end
  room = room - #ids
end
if counted > 0 and switches.max and switches.duration then
  if call('INCRBY', base .. ':limiter', counted) == counted then
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
