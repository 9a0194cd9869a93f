-- Lets workers fetch nothing. KEYS: base.
--@include shared
local base = KEYS[1]
call('HSET', base .. ':meta', 'paused', 1)
call('DEL', base .. ':marker')
emit(base, 'paused')
return 1
