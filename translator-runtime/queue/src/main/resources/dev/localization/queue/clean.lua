-- Removes jobs of one state that no worker holds, and their parents where they waited for nothing else.
-- KEYS: base. ARGV: state (wait, paused, prioritized, delayed, completed, failed), least age (ms), at most so many,
-- how many of the oldest to pass over, 1 to announce it.
-- Looks at 1,000 jobs a call. Returns {ids removed, how many to pass over in the next call or -1 at the end}.
--@include shared
local base, state, age, most, passed = KEYS[1], ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local MOST = 1000
local AGE_FIELDS = {
  wait = { 'finishedOn', 'processedOn', 'timestamp' },
  paused = { 'finishedOn', 'processedOn', 'timestamp' },
  prioritized = { 'timestamp' },
  delayed = { 'processedOn', 'timestamp' },
  completed = { 'finishedOn' },
  failed = { 'finishedOn' },
}
if not (age and most and passed and AGE_FIELDS[state]) then
  return redis.error_reply('ERR clean: wrong arguments')
end
local set, is_list = base .. ':' .. state, state == 'wait' or state == 'paused'

-- The next jobs, the oldest first.
local function candidates()
  if not is_list then
    return call('ZRANGE', set, passed, passed + MOST - 1)
  end
  local ids, oldest_first = call('LRANGE', set, -passed - MOST, -passed - 1), {}
  for i = #ids, 1, -1 do
    oldest_first[#oldest_first + 1] = ids[i]
  end
  return oldest_first
end

local function is_old(key)
  for _, field in ipairs(AGE_FIELDS[state]) do
    local time = tonumber(call('HGET', key, field) or nil)
    if time then
      return time <= now - age
    end
  end
  return true
end

local removed, ids = {}, candidates()
for _, id in ipairs(ids) do
  local key = base .. ':' .. id
  if #removed < most and is_old(key) and call('EXISTS', key .. ':lock') == 0 and not is_scheduled(base, id) then
    if is_list then
      call('LREM', set, -1, id)
    else
      call('ZREM', set, id)
    end
    forget(base, id, true)
    removed[#removed + 1] = id
  end
end
if ARGV[5] == '1' and (state ~= 'paused' or #removed > 0) then
  emit(base, 'cleaned', 'count', #removed)
end
local more = #ids == MOST and #removed < most
return { removed, more and passed + #ids - #removed or -1 }
