// The script by which Redis leases requests: the rules of `fleet-lease.ts`, `fleet-window.ts` and `fleet-concurrency.ts`, which a
// test compares with it step by step. Names and order are theirs, so that both can be read side by side.
//
// KEYS: the limit, the concurrency of the org, the index of its limits. ARGV: the request, as JSON.

export const LEASE_SCRIPT = `
local LEASE, FORGET, KEPT = 3000, 130000, 150000
local FIRST, AGAIN, YOUNG, KEEP, KEEP_LATE, POLL, GIVEN_BACK = 3, 25, 50, 500, 3000, 50, 250
local LAST_ONES, SPACE = 8, 125
local TURN, RISE, PLACES = 250, 1000, 100

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local request = cjson.decode(ARGV[1])
local id = request.member

local function least(one, other)
  if one == nil or other == nil then return one or other end
  return math.min(one, other)
end

-- windows

local function heldBy(state)
  local held = 0
  for _, member in pairs(state.members) do held = held + member.held end
  return held
end

local function open(state, remaining)
  state.window = state.window + 1
  state.opened = now
  state.remaining = remaining
  state.carried = heldBy(state)
  state.foreignBefore = state.foreign
  state.foreign = 0
  state.sent = 0
  state.doubt = 0
  state.probe = nil
  state.nextAt = 0
end

local function turnWindow(state)
  if state.turned or state.endsAt == nil or now < state.endsAt then return end
  open(state, state.limit)
  state.turned = true
  if state.guessed then state.doubt = state.limit or 0 end
end

local function storeFigures(state, known, limit, remaining, reset)
  state.limit = limit
  state.remaining = remaining
  state.reset = reset
  state.guessed = known.guessed or false
  state.turned = false
  state.endsAt = known.endsIn and math.ceil(now + known.endsIn)
  state.endsFrom = known.endsFrom and math.floor(now + known.endsFrom)
end

local function begin(state, known)
  local turned, endsAt, endsFrom = state.turned, state.endsAt, state.endsFrom
  local length = (known.reset - (state.reset or known.reset)) * 1000
  if not turned then open(state, known.remaining) end
  local remaining = known.remaining
  if turned then remaining = least(state.remaining, known.remaining) end
  local unleased = turned and state.sent + state.carried == 0
  storeFigures(state, known, known.limit, remaining, known.reset)
  if unleased then state.doubt = state.limit or 0 end
  if known.guessed or state.endsAt == nil or endsAt == nil then return end
  if endsAt + length > now then state.endsAt = math.min(state.endsAt, endsAt + length) end
  if endsFrom ~= nil then state.endsFrom = math.max(state.endsFrom or 0, endsFrom + length) end
end

local function narrow(state, known)
  state.limit = known.limit
  state.remaining = least(state.remaining, known.remaining)
  if known.endsIn == nil or known.guessed then return end
  state.endsAt = least(state.endsAt, math.ceil(now + known.endsIn))
  if known.endsFrom ~= nil then state.endsFrom = math.max(state.endsFrom or 0, math.floor(now + known.endsFrom)) end
end

local function refuse(state, known)
  if state.turned or (known.reset ~= nil and known.reset ~= state.reset) then open(state, 0) end
  storeFigures(state, known, known.limit or state.limit, 0, known.reset or state.reset)
end

local function learn(state, known)
  if not state.known then
    state.known = true
    state.opened = now
  end
  local reset = known.reset
  if reset == nil then
    if known.refused then refuse(state, known)
    elseif state.reset == nil then
      state.limit = nil
      state.remaining = nil
    end
  elseif known.refused then refuse(state, known)
  elseif state.reset == nil then storeFigures(state, known, known.limit, known.remaining, reset)
  elseif (state.turned and reset ~= state.reset) or (not state.turned and reset > state.reset) then begin(state, known)
  elseif not state.turned and reset == state.reset then narrow(state, known)
  end
  if state.limit == nil or state.remaining == nil or state.turned then return end
  state.foreign = math.max(state.foreign, state.limit - state.remaining - state.sent - state.carried)
end

-- leases

local function endLeases(state)
  for other, member in pairs(state.members) do
    if member.endsAt <= now then
      if member.held > 0 and state.remaining ~= nil then
        state.doubt = state.doubt + member.held
        member.used = member.used - member.held
      end
      if state.probe == other then state.probe = nil end
      member.held = 0
      if member.endsAt < now - FORGET then state.members[other] = nil end
    end
  end
end

local function update(state)
  local member = state.members[id]
  if member == nil then
    member = { held = 0, endsAt = 0, window = -1, used = 0, unmet = false }
    state.members[id] = member
  end
  member.held = request.held
  member.endsAt = now + LEASE
  if request.wanted > 0 and member.window ~= state.window then
    member.window = state.window
    member.used = 0
  end
  if state.probe == id and request.held == 0 then
    state.doubt = 0
    state.probe = nil
  end
  return member
end

local function activeIn(state)
  local ids = {}
  for other, member in pairs(state.members) do
    if member.window >= state.window - 1 and member.endsAt > now - FORGET then ids[#ids + 1] = other end
  end
  table.sort(ids)
  return ids
end

local function quota(window, rank, members, total)
  return math.floor(((window + 1) * total + rank) / members) - math.floor((window * total + rank) / members)
end

local function waits(member)
  return member.unmet and member.endsAt > now
end

local function isLate(state, member)
  return member.unmet and member.window ~= state.window and now < state.opened + KEEP_LATE
end

local function fairPart(state, total, room)
  local active = activeIn(state)
  local early = now < state.opened + KEEP
  local own, kept, rivals = 0, 0, 1
  for index, other in ipairs(active) do
    local member = state.members[other]
    local left = quota(state.window, index - 1, #active, total)
    if member.window == state.window then left = left - member.used end
    if other == id then own = left
    elseif early or isLate(state, member) then kept = kept + math.max(left, 0)
    elseif waits(member) then rivals = rivals + 1
    end
  end
  if early then return math.max(math.min(own, room), room - kept) end
  return math.ceil(math.max(room - kept, 0) / rivals)
end

local function nextChange(state, total, left)
  local others, used = 0, 0
  for other, member in pairs(state.members) do
    if other ~= id and member.held > 0 then others = others + 1 end
    if member.window == state.window then used = used + member.used end
  end
  if left < 1 or others == 0 then return math.huge end
  if used < total then return POLL end
  return GIVEN_BACK
end

local function isVague(state)
  return not state.turned and state.endsAt ~= nil and state.endsAt - (state.endsFrom or -math.huge) > SPACE
end

local function roomFor(state)
  local all = heldBy(state)
  if not state.known then return FIRST - all, AGAIN end
  if state.limit == nil or state.remaining == nil then return math.huge, AGAIN end
  local total = state.limit - math.floor(state.limit * request.reserve)
  local left = state.remaining - (state.limit - total)
  local own = 0
  if state.foreign <= 0 and state.foreignBefore <= 0 then own = total - state.sent - state.carried end
  local room = math.min(math.max(left - all, own), left)
  local ends = POLL
  if state.endsAt ~= nil and not state.turned then ends = state.endsAt - now end
  if left < 1 then return 0, ends end
  if state.doubt > 0 then
    local probe = 0
    if all == 0 and state.probe == nil then probe = 1 end
    return math.min(room, math.max(room - state.doubt, probe)), math.min(POLL, ends)
  end
  local fair = fairPart(state, total, room)
  if now < state.born + YOUNG then return math.min(fair, FIRST - state.sent), state.born + YOUNG - now end
  local spaced = 0
  if isVague(state) then spaced = LAST_ONES end
  if room > 0 and room <= spaced then
    local requests = 1
    if now < state.nextAt then requests = 0 end
    return requests, math.min(math.max(state.nextAt - now, requests * SPACE), ends)
  end
  local requests = math.min(fair, room - spaced)
  if fair < room then
    if requests > 0 then return requests, math.min(POLL, ends) end
    local kept = KEEP_LATE
    if now < state.opened + KEEP then kept = KEEP end
    return requests, math.min(state.opened + kept - now, ends)
  end
  if spaced > 0 then return requests, math.min(SPACE, ends) end
  return requests, math.min(nextChange(state, total, left - request.held), ends)
end

local function limitOf(state)
  local held, active, waiting = heldBy(state), activeIn(state), 0
  for _, other in ipairs(active) do
    if waits(state.members[other]) then waiting = waiting + 1 end
  end
  local shown = { limit = state.limit, held = held, members = #active, waiting = waiting }
  if state.remaining ~= nil then shown.remaining = math.max(state.remaining - held, 0) end
  if not state.turned then
    shown.reset = state.reset
    if state.endsAt ~= nil then shown.resetsIn = math.max(state.endsAt - now, 0) end
  end
  return shown
end

-- concurrency

local function rise(state)
  if state.most == nil then return end
  local steps = math.floor((now - state.changedAt) / RISE)
  if steps < 1 then return end
  state.most = state.most + steps
  state.changedAt = state.changedAt + steps * RISE
  if state.most > state.peak then state.most = nil end
end

local function partInFlight(member, rivals, members, most)
  if #rivals == 0 then return math.huge end
  local without, before = 0, 0
  for _, rival in ipairs(rivals) do
    if rival.places == 0 then
      without = without + 1
      if rival.since < member.since then before = before + 1 end
    end
  end
  local part = math.max(math.floor(most / members), 1)
  if member.places > 0 then
    if most < members and without > 0 and now >= member.since + TURN then return 0 end
    return part
  end
  if before < most then return part end
  return 0
end

local function placesFor(state, wish)
  for other, member in pairs(state.members) do
    if member.endsAt <= now then state.members[other] = nil end
  end
  local member = state.members[id]
  if member == nil then
    member = { places = 0, endsAt = 0, since = now, unmet = false }
    state.members[id] = member
  end
  member.endsAt = now + LEASE
  rise(state)
  local taken, count, rivals = 0, 1, {}
  for other, each in pairs(state.members) do
    if other ~= id then
      taken = taken + each.places
      count = count + 1
      if each.unmet then rivals[#rivals + 1] = each end
    end
  end
  if wish.exceeded and now >= state.changedAt + RISE then
    state.peak = taken + wish.inFlight
    state.most = math.max(math.floor(math.min(state.most or state.peak, state.peak) / 2), 1)
    state.changedAt = now
  end
  local most = math.min(wish.maximum or math.huge, state.most or math.huge)
  if most == math.huge then
    member.places = wish.inFlight
    member.unmet = false
    return nil
  end
  local places = math.min(wish.wanted, math.max(most - taken, 0), partInFlight(member, rivals, count, most))
  local had = member.places > 0
  if (places > 0) ~= had or wish.wanted == 0 then member.since = now end
  member.unmet = places < wish.wanted
  member.places = math.max(places, wish.inFlight)
  return places
end

-- one step

local function read(key, fresh)
  local text = redis.call('GET', key)
  if text then return cjson.decode(text) end
  return fresh
end

local state = read(KEYS[1], nil)
if state == nil then
  state = { born = now, window = 0, opened = now, known = false, guessed = false, turned = false, sent = 0, carried = 0,
    foreign = 0, foreignBefore = 0, doubt = 0, nextAt = 0, members = {} }
  redis.call('HSET', KEYS[3], request.bucket, now)
end
endLeases(state)
turnWindow(state)
if request.known then learn(state, request.known) end
local member = update(state)
local requests, retryIn = roomFor(state)
local granted = math.max(math.min(request.wanted, requests), 0)
member.held = member.held + granted
member.used = member.used + granted
state.sent = state.sent + granted
member.unmet = granted < request.wanted
if granted > 0 then
  state.nextAt = now + SPACE
  if state.doubt > 0 then state.probe = state.probe or id end
end
local lease = { granted = granted, expiresIn = LEASE, state = limitOf(state) }
if member.unmet then lease.retryIn = math.max(math.ceil(retryIn), 1) end

local shared = read(KEYS[2], { changedAt = 0, peak = 0, members = {} })
lease.inFlight = placesFor(shared, request.concurrency)
if lease.inFlight ~= nil and lease.inFlight < request.concurrency.wanted then
  lease.retryIn = math.min(lease.retryIn or PLACES, PLACES)
end

redis.call('SET', KEYS[1], cjson.encode(state), 'PX', KEPT)
redis.call('SET', KEYS[2], cjson.encode(shared), 'PX', LEASE + KEPT)
redis.call('PEXPIRE', KEYS[3], 2 * KEPT)
return cjson.encode(lease)
`;

/** KEYS: the index of an org's limits. Returns the time and the limits. */
export const INDEX_SCRIPT = `
local time = redis.call('TIME')
return { tostring(time[1] * 1000 + math.floor(time[2] / 1000)), redis.call('HKEYS', KEYS[1]) }
`;

/** KEYS: limits. Returns their states, as JSON. */
export const READ_SCRIPT = `
return redis.call('MGET', unpack(KEYS))
`;
