balance = Your balance is { NUMBER($amount, minimumFractionDigits: 2, currency: "EUR") }.
last-seen = Last seen on { DATETIME($date, month: "long", day: "numeric", year: "numeric") }
size = It has {NUMBER($size)} bytes
nested = It costs {{ $price }} today
spread = Arrives { DATETIME(
    $date,
    weekday: "long",
  ) } at noon
