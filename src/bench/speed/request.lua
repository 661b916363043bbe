-- For wrk: sends one request again and again. Arguments: the file of the request; then, where it has {token}, the file of
-- lines "bucket token", the first line, how many, and the step between them.
local BUCKET, TOKEN, LINE = 10, 53, 65
local head, middle, tail, lines, count, step
local at = 0

local function split(text, mark)
  local from, to = text:find(mark, 1, true)
  if not from then
    return text, nil
  end
  return text:sub(1, from - 1), text:sub(to + 1)
end

function init(args)
  local file = assert(io.open(args[1], "rb"))
  head, tail = split(file:read("*a"), "{token}")
  file:close()
  if not tail then
    return
  end
  head, middle = split(head, "{bucket}")
  count, step = tonumber(args[4]), tonumber(args[5])
  file = assert(io.open(args[2], "rb"))
  file:seek("set", tonumber(args[3]) * LINE)
  lines = file:read(count * LINE)
  file:close()
end

function request()
  if not lines then
    return head
  end
  local from = at * LINE
  at = (at + step) % count
  local token = lines:sub(from + BUCKET + 2, from + BUCKET + 1 + TOKEN)
  if middle then
    return head .. lines:sub(from + 1, from + BUCKET) .. middle .. token .. tail
  end
  return head .. token .. tail
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %d %d %d %d %d %d %d %d %d %d", summary.requests, summary.duration, summary.bytes,
    latency:percentile(50), latency:percentile(99), errors.status, errors.connect, errors.read, errors.write, errors.timeout))
end
