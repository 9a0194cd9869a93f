local function greeting(name) return 'Hello, ' .. name end
