-- Counts delayed jobs that are due soon. KEYS: base. ARGV: horizon (ms).
--@include shared
return call('ZCOUNT', KEYS[1] .. ':delayed', '-inf', (now + tonumber(ARGV[1])) * 4096 + 4095)
