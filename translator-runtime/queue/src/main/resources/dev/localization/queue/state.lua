-- Where a job is. KEYS: base. ARGV: id. Returns the name of a state.
--@include shared
local base, id = KEYS[1], ARGV[1]
for set, state in pairs({ prioritized = 'PRIORITIZED', delayed = 'DELAYED', completed = 'COMPLETED', failed = 'FAILED',
  ['waiting-children'] = 'WAITING_CHILDREN' }) do
  if call('ZSCORE', base .. ':' .. set, id) then
    return state
  end
end
if call('LPOS', base .. ':active', id) then
  return 'ACTIVE'
end
if call('LPOS', base .. ':wait', id) or call('LPOS', base .. ':paused', id) then
  return 'WAITING'
end
return 'UNKNOWN'
