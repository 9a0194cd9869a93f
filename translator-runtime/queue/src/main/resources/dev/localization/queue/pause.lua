-- Lets workers fetch nothing. KEYS: base.
--@include shared
local base = KEYS[1]
if call('HSETNX', base .. ':meta', 'paused', 1) == 1 then
  call('DEL', base .. ':marker')
  emit(base, 'paused')
end
return 1
