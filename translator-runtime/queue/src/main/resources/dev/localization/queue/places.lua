-- Takes a job out of where it is; nothing when it is nowhere.
local function take(base, id)
  for _, set in ipairs({ 'prioritized', 'delayed', 'waiting-children', 'completed', 'failed' }) do
    if call('ZREM', base .. ':' .. set, id) == 1 then
      return set
    end
  end
  for _, list in ipairs({ 'wait', 'active', 'paused' }) do
    if call('LREM', base .. ':' .. list, 1, id) == 1 then
      return list
    end
  end
end
