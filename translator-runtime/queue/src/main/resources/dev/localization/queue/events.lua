-- Reads the events behind a known one. KEYS: base. ARGV: id of the known one, or "" to learn the newest; most to return.
-- Returns {id of the newest, id of the oldest that is still there, events}: the known one comes first when it is still
-- there. The newest of an emptied stream cannot be told: it is taken for the known one. Without a stream, ids are zero.
-- Reads and looks in one step, so that nothing is trimmed in between.
local call = redis.call
local stream, known = KEYS[1] .. ':events', ARGV[1]
local newest = call('XREVRANGE', stream, '+', '-', 'COUNT', 1)[1]
if not newest then
  return { known ~= '' and call('EXISTS', stream) == 1 and known or '0-0', '0-0', {} }
end
local oldest = call('XRANGE', stream, '-', '+', 'COUNT', 1)[1]
return { newest[1], oldest[1], known == '' and {} or call('XRANGE', stream, known, '+', 'COUNT', ARGV[2]) }
