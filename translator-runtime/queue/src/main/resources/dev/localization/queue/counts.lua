-- KEYS: base. Returns waiting, prioritized, active, delayed, waiting for children, completed, failed, paused or not.
--@include shared
local base = KEYS[1]
return {
  call('LLEN', base .. ':wait') + call('LLEN', base .. ':paused'),
  call('ZCARD', base .. ':prioritized'),
  call('LLEN', base .. ':active'),
  call('ZCARD', base .. ':delayed'),
  call('ZCARD', base .. ':waiting-children'),
  call('ZCARD', base .. ':completed'),
  call('ZCARD', base .. ':failed'),
  settings_of(base).paused and 1 or 0,
}
