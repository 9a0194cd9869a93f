-- Adding jobs, shared by add and wait. Thirteen arguments a job:
local FIELDS = 13
local BASE, ID, NAME, DATA, OPTS, DELAY, PRIORITY, LIFO, ABOVE, PARENT_KEY, PARENT, WAITS, DEDUPLICATION =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
-- ABOVE is the position of the parent in this call, or 0; WAITS is 1 for one with children in it.

-- Where the arguments of each job begin: copying them costs more than all that is done with them.
local function jobs_from(first, count)
  local jobs = {}
  for i = 1, count do
    jobs[i] = first - 1 + (i - 1) * FIELDS
  end
  return jobs
end

local function ended(base, id)
  return call('ZSCORE', base .. ':completed', id) or call('ZSCORE', base .. ':failed', id)
end

-- Nothing when all jobs can be added, otherwise the reply that says why not. Reads only.
local function obstacle(jobs)
  for _, job in ipairs(jobs) do
    if not (numeric[ARGV[job + DELAY]] and numeric[ARGV[job + PRIORITY]] and numeric[ARGV[job + ABOVE]]) then
      return redis.error_reply('ERR a job to add has numbers for delay, priority and parent')
    end
    if ARGV[job + PARENT_KEY] ~= '' then
      if ARGV[job + ABOVE] == '0' and call('EXISTS', ARGV[job + PARENT_KEY]) == 0 then
        return { -5, ARGV[job + PARENT_KEY] }
      end
      local key = ARGV[job + BASE] .. ':' .. ARGV[job + ID]
      local other = ARGV[job + ID] ~= '' and call('HGET', key, 'parentKey')
      if other and other ~= ARGV[job + PARENT_KEY] and not ended(ARGV[job + BASE], ARGV[job + ID])
        and call('SISMEMBER', other .. ':dependencies', key) == 1 then
        return { -7, key }
      end
    end
  end
end

-- A child that exists already: its new parent waits for it, or counts it at once when it has ended.
local function adopt(job, key)
  local base, id = ARGV[job + BASE], ARGV[job + ID]
  call('HSET', key, 'parentKey', ARGV[job + PARENT_KEY], 'parent', ARGV[job + PARENT])
  if call('ZSCORE', base .. ':completed', id) then
    call('HSET', ARGV[job + PARENT_KEY] .. ':processed', key, call('HGET', key, 'returnvalue') or 'null')
    return
  end
  call('SADD', ARGV[job + PARENT_KEY] .. ':dependencies', key)
  if call('ZSCORE', base .. ':failed', id) then
    child_failed(ARGV[job + PARENT], key, call('HGET', key, 'failedReason') or '')
  end
end

-- The job that stands for this one under its deduplication id; nothing when it is the first.
local function duplicate_of(job, id)
  local base, deduplication = ARGV[job + BASE], ARGV[job + DEDUPLICATION]
  local key = base .. ':de:' .. deduplication
  if call('SET', key, id, 'NX') then
    return
  end
  local other = call('GET', key)
  -- One that vanished without a trace, in an outage, stands for nothing.
  if call('PTTL', key) == -1 and call('EXISTS', base .. ':' .. other) == 0 then
    call('DEL', base .. ':dn:' .. deduplication)
    call('SET', key, id)
    return
  end
  emit(base, 'deduplicated', 'jobId', other, 'deduplicationId', deduplication, 'deduplicatedJobId', id)
  return other
end

-- Jobs that go to the end of a line, by the base of their queue, in order: they go there all at once.
local lines = {}

local function add_one(job, number)
  local base, id = ARGV[job + BASE], ARGV[job + ID]
  if id == '' then
    id = string.format('%.0f', number)
  end
  local key = base .. ':' .. id
  if call('EXISTS', key) == 1 then
    emit(base, 'duplicated', 'jobId', id)
    if ARGV[job + PARENT_KEY] ~= '' then
      adopt(job, key)
    end
    return id, true
  end
  local more = {}
  if ARGV[job + PARENT_KEY] ~= '' then
    more = { 'parentKey', ARGV[job + PARENT_KEY], 'parent', ARGV[job + PARENT] }
  end
  if ARGV[job + DEDUPLICATION] ~= '' then
    local other = duplicate_of(job, id)
    if other then
      return other, true
    end
    more[#more + 1] = 'deid'
    more[#more + 1] = ARGV[job + DEDUPLICATION]
  end
  store(base, id, ARGV[job + NAME], ARGV[job + DATA], ARGV[job + OPTS], ARGV[job + DELAY], ARGV[job + PRIORITY], more)
  if ARGV[job + PARENT_KEY] ~= '' then
    call('SADD', ARGV[job + PARENT_KEY] .. ':dependencies', key)
  end
  if ARGV[job + WAITS] == '1' then
    call('ZADD', base .. ':waiting-children', now, id)
    emit(base, 'waiting-children', 'jobId', id)
  elseif ARGV[job + DELAY] ~= '0' then
    delay_until(base, id, now + numeric[ARGV[job + DELAY]])
  else
    if ARGV[job + PRIORITY] ~= '0' then
      line_up(base, id, numeric[ARGV[job + PRIORITY]])
    elseif ARGV[job + LIFO] == '1' then
      line_up(base, id, 0, true)
    else
      lines[base][#lines[base] + 1] = id
    end
    emit(base, 'waiting', 'jobId', id)
  end
  return id, false
end

-- The number before that of the first job, for each queue; BullMQ counts jobs with ids of their own as well.
local function number_jobs(jobs)
  local counts = {}
  for _, job in ipairs(jobs) do
    counts[ARGV[job + BASE]] = (counts[ARGV[job + BASE]] or 0) + 1
  end
  for base, count in pairs(counts) do
    counts[base] = call('INCRBY', base .. ':id', count) - count
    lines[base] = {}
  end
  return counts
end

local function line_up_all()
  for base, ids in pairs(lines) do
    for from = 1, #ids, 1000 do
      call('LPUSH', base .. ':wait', unpack(ids, from, math.min(from + 999, #ids)))
    end
    wake(base)
  end
end

-- Adds all jobs, parents before their children; what is beneath a job that existed is left out.
local function add_all(jobs, version)
  local ids, existed, numbers = {}, {}, number_jobs(jobs)
  for base in pairs(lines) do
    call('HSETNX', base .. ':meta', 'version', version)
    call('HSETNX', base .. ':meta', 'opts.maxLenEvents', settings_of(base).events)
  end
  for i, job in ipairs(jobs) do
    local base = ARGV[job + BASE]
    if existed[numeric[ARGV[job + ABOVE]]] then
      ids[i], existed[i] = ARGV[job + ID], true
    else
      numbers[base] = numbers[base] + 1
      ids[i], existed[i] = add_one(job, numbers[base])
    end
  end
  line_up_all()
  for i = #jobs, 1, -1 do
    local base = ARGV[jobs[i] + BASE]
    if ARGV[jobs[i] + WAITS] == '1' and not existed[i] then
      resume_if_last({ queueKey = base, id = ids[i], key = base .. ':' .. ids[i] })
    end
  end
  return ids
end
