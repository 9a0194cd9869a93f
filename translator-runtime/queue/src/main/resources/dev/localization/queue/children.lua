-- Adding jobs, shared by add and wait. Thirteen arguments a job:
local FIELDS = 13
local BASE, ID, NAME, DATA, OPTS, DELAY, PRIORITY, LIFO, ABOVE, PARENT_KEY, PARENT, WAITS, DEDUPLICATION =
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
-- ABOVE is the position of the parent in this call, or 0; WAITS is 1 for one with children in it.

local function jobs_from(first, count)
  local jobs = {}
  for i = 1, count do
    local job = {}
    for field = 1, FIELDS do
      job[field] = ARGV[first + (i - 1) * FIELDS + field - 1]
    end
    job[DELAY] = tonumber(job[DELAY])
    job[PRIORITY] = tonumber(job[PRIORITY])
    job[ABOVE] = tonumber(job[ABOVE])
    jobs[i] = job
  end
  return jobs
end

local function ended(base, id)
  return call('ZSCORE', base .. ':completed', id) or call('ZSCORE', base .. ':failed', id)
end

-- Nothing when all jobs can be added, otherwise the reply that says why not. Reads only.
local function obstacle(jobs)
  for _, job in ipairs(jobs) do
    if not (job[WAITS] and job[DELAY] and job[PRIORITY] and job[ABOVE]) then
      return redis.error_reply('ERR a job to add has thirteen arguments')
    end
    if job[PARENT_KEY] ~= '' then
      if job[ABOVE] == 0 and call('EXISTS', job[PARENT_KEY]) == 0 then
        return { -5, job[PARENT_KEY] }
      end
      local key = job[BASE] .. ':' .. job[ID]
      local other = job[ID] ~= '' and call('HGET', key, 'parentKey')
      if other and other ~= job[PARENT_KEY] and not ended(job[BASE], job[ID])
        and call('SISMEMBER', other .. ':dependencies', key) == 1 then
        return { -7, key }
      end
    end
  end
end

-- A child that exists already: its new parent waits for it, or counts it at once when it has ended.
local function adopt(job, key)
  local base, id = job[BASE], job[ID]
  call('HSET', key, 'parentKey', job[PARENT_KEY], 'parent', job[PARENT])
  if call('ZSCORE', base .. ':completed', id) then
    call('HSET', job[PARENT_KEY] .. ':processed', key, call('HGET', key, 'returnvalue') or 'null')
    return
  end
  call('SADD', job[PARENT_KEY] .. ':dependencies', key)
  if call('ZSCORE', base .. ':failed', id) then
    child_failed(job[PARENT], key, call('HGET', key, 'failedReason') or '')
  end
end

-- The job that stands for this one under its deduplication id; nothing when it is the first.
local function duplicate_of(job, id)
  local base, deduplication = job[BASE], job[DEDUPLICATION]
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

local function add_one(job)
  local base, id = job[BASE], job[ID]
  local number = call('INCR', base .. ':id')
  if id == '' then
    id = string.format('%.0f', number)
  end
  local key = base .. ':' .. id
  if call('EXISTS', key) == 1 then
    emit(base, 'duplicated', 'jobId', id)
    if job[PARENT_KEY] ~= '' then
      adopt(job, key)
    end
    return id, true
  end
  local more = {}
  if job[PARENT_KEY] ~= '' then
    more = { 'parentKey', job[PARENT_KEY], 'parent', job[PARENT] }
  end
  if job[DEDUPLICATION] ~= '' then
    local other = duplicate_of(job, id)
    if other then
      return other, true
    end
    more[#more + 1], more[#more + 2] = 'deid', job[DEDUPLICATION]
  end
  store(base, id, job[NAME], job[DATA], job[OPTS], job[DELAY], job[PRIORITY], more)
  if job[PARENT_KEY] ~= '' then
    call('SADD', job[PARENT_KEY] .. ':dependencies', key)
  end
  if job[WAITS] == '1' then
    call('ZADD', base .. ':waiting-children', now, id)
    emit(base, 'waiting-children', 'jobId', id)
  else
    enqueue(base, id, job[DELAY], job[PRIORITY], job[LIFO] == '1')
  end
  return id, false
end

-- Adds all jobs, parents before their children; what is beneath a job that existed is left out.
local function add_all(jobs, version)
  local ids, existed, announced = {}, {}, {}
  for i, job in ipairs(jobs) do
    if not announced[job[BASE]] then
      announced[job[BASE]] = true
      call('HSETNX', job[BASE] .. ':meta', 'version', version)
      call('HSETNX', job[BASE] .. ':meta', 'opts.maxLenEvents', settings_of(job[BASE]).events)
    end
    if existed[job[ABOVE]] then
      ids[i], existed[i] = job[ID], true
    else
      ids[i], existed[i] = add_one(job)
    end
  end
  for i = #jobs, 1, -1 do
    if jobs[i][WAITS] == '1' and not existed[i] then
      resume_if_last({ queueKey = jobs[i][BASE], id = ids[i], key = jobs[i][BASE] .. ':' .. ids[i] })
    end
  end
  return ids
end
