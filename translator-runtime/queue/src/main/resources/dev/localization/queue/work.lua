-- Ends jobs and fetches others in one step.
-- KEYS: base. ARGV: lock (ms), worker's name, wanted, token of this fetch, 1 to look first for what this token
-- locked, minutes of metrics to keep, count of ended jobs, then eight arguments each: id, token, kind, value, number,
-- kept count or -1, kept age (s) or -1, stacktrace. Kinds: c completed (value), f failed (reason; number 1 when
-- attempts are used up), r runs again after number ms (reason), d put back for number ms, b back in line at once,
-- before its equals; with a number all workers rest so many ms.
-- Returns {codes, jobs (each its fields, then its id), next due (ms) or 0, limit ends in (ms) or 0, now}; code 0 done,
-- -1 no such job, -2 not ours, -4 not completed as children are open, -9 not completed as children failed.
--@include shared
--@include finish
local FIELDS, MOST, FIRST = 8, 1000, 8
local lock, wanted, count = tonumber(ARGV[1]), tonumber(ARGV[3]), tonumber(ARGV[7])
if not (lock and wanted and count and tonumber(ARGV[6])) or #ARGV ~= FIRST - 1 + count * FIELDS then
  return redis.error_reply('ERR work: wrong arguments')
end
local KINDS = { c = true, f = true, r = true, d = true, b = true }
for at = FIRST, #ARGV, FIELDS do
  if not (KINDS[ARGV[at + 2]] and numeric[ARGV[at + 4]] and numeric[ARGV[at + 5]] and numeric[ARGV[at + 6]]) then
    return redis.error_reply('ERR work: wrong arguments of an ended job')
  end
end

local minutes, active, finished = tonumber(ARGV[6]), base .. ':active', false

-- Whether all jobs that ended may complete: none has children that are open or failed, nor does this call let one fail.
local function all_may_complete(keys)
  local parts = {}
  for i, key in ipairs(keys) do
    local kind = ARGV[FIRST + (i - 1) * FIELDS + 2]
    if kind == 'f' then
      return false
    elseif kind == 'c' then
      parts[#parts + 1] = key .. ':dependencies'
      parts[#parts + 1] = key .. ':unsuccessful'
    end
  end
  return #parts == 0 or call('EXISTS', unpack(parts)) == 0
end

-- Why a job may not complete; nothing when it may.
local function obstacle_to(key)
  if call('EXISTS', key .. ':dependencies', key .. ':unsuccessful') == 0 then
    return
  end
  return call('EXISTS', key .. ':dependencies') == 1 and -4 or -9
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

local function finish(id, key, stored, at)
  local completes, value, token = ARGV[at + 2] == 'c', ARGV[at + 3], ARGV[at + 1]
  local kept_count, kept_age = numeric[ARGV[at + 5]], numeric[ARGV[at + 6]]
  local made, parent, deduplication = one_more(stored[2]), stored[5], stored[6]
  finished = true
  if deduplication then
    admit_next(id, deduplication)
  end
  if completes then
    if parent then
      child_completed(parent, key, value)
    end
    finish_completed(id, key, value, made, token, kept_count, kept_age)
    emit(base, 'completed', 'jobId', id, 'returnvalue', value, 'prev', 'active')
  else
    if parent then
      child_failed(parent, key, value)
    end
    finish_failed(id, key, value, made, token, kept_count, kept_age, ARGV[at + 7])
    emit(base, 'failed', 'jobId', id, 'failedReason', value, 'prev', 'active')
    if ARGV[at + 4] == '1' then
      emit(base, 'retries-exhausted', 'jobId', id, 'attemptsMade', made)
    end
  end
  if minutes > 0 then
    count_for_metrics(completes and 'completed' or 'failed', minutes)
  end
end

-- `holder` is the token in the job's lock; `certain` says that all may complete. Returns a code, and whether this call
-- ended the job.
local function end_one(at, key, holder, certain)
  local id, token, kind = ARGV[at], ARGV[at + 1], ARGV[at + 2]
  local stored = call('HMGET', key, 'ft', 'atm', 'priority', 'timestamp', 'parent', 'deid')
  if not stored[4] then
    return -1
  end
  if stored[1] == token then
    return 0
  end
  if holder and holder ~= token then
    return -2
  end
  local obstacle = kind == 'c' and not certain and obstacle_to(key)
  if obstacle then
    return obstacle
  end
  -- An expired lock is forgiven while nobody else took the job.
  if call('LREM', active, -1, id) == 0 then
    return -2
  end
  if kind == 'c' or kind == 'f' then
    finish(id, key, stored, at)
    return 0, true
  end
  if kind == 'r' then
    call('HSET', key, 'ft', token, 'failedReason', ARGV[at + 3], 'atm', one_more(stored[2]), 'stacktrace',
      ARGV[at + 7])
  else
    call('HSET', key, 'ft', token)
  end
  put_back(id, key, kind, numeric[ARGV[at + 4]], tonumber(stored[3]) or 0)
  return 0, true
end

local codes, changed = {}, count > 0

local function end_all()
  local keys, locks, given_up, ids = {}, {}, {}, {}
  for i = 1, count do
    keys[i] = base .. ':' .. ARGV[FIRST + (i - 1) * FIELDS]
    locks[i] = keys[i] .. ':lock'
  end
  local holders, certain = call('MGET', unpack(locks)), all_may_complete(keys)
  for i = 1, count do
    local at = FIRST + (i - 1) * FIELDS
    local code, ended = end_one(at, keys[i], holders[i], certain)
    codes[i] = code
    if ended then
      given_up[#given_up + 1] = locks[i]
      ids[#ids + 1] = ARGV[at]
    end
  end
  flush_completed()
  if #ids > 0 then
    call('DEL', unpack(given_up))
    call('SREM', base .. ':stalled', unpack(ids))
  end
end

if count > 0 then
  end_all()
end
if finished and call('LLEN', active) == 0 and call('LLEN', base .. ':wait') == 0
  and call('ZCARD', base .. ':prioritized') == 0 then
  emit(base, 'drained')
end

local jobs = {}

local function read(key)
  return call('HMGET', key, 'name', 'data', 'opts', 'timestamp', 'atm', 'ats', 'priority', 'parent', 'progress', 'stc',
    'defa', 'failedReason')
end

local function hand_out(id, stored)
  stored[#stored + 1] = id
  jobs[#jobs + 1] = stored
end

if ARGV[5] == '1' then
  local ids = call('LRANGE', active, 0, MOST - 1)
  for _, id in ipairs(ids) do
    if call('GET', base .. ':' .. id .. ':lock') == ARGV[4] then
      hand_out(id, read(base .. ':' .. id))
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
  local taken = {}
  for _, id in ipairs(ids) do
    local key = base .. ':' .. id
    local stored = read(key)
    -- An id without a job is dropped: its keys were deleted by hand.
    if stored[4] then
      stored[6] = one_more(stored[6])
      taken[#taken + 1] = id
      call('SET', key .. ':lock', ARGV[4], 'PX', ARGV[1])
      if ARGV[2] ~= '' then
        call('HSET', key, 'processedOn', stamp, 'ats', stored[6], 'pb', ARGV[2])
      else
        call('HSET', key, 'processedOn', stamp, 'ats', stored[6])
      end
      emit(base, 'active', 'jobId', id, 'prev', 'waiting')
      -- A job that only fails is no load on what the limit protects.
      if not stored[11] then
        counted = counted + 1
      end
      hand_out(id, stored)
    end
  end
  if #taken > 0 then
    call('LPUSH', active, unpack(taken))
    fetched = fetched + #taken
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
