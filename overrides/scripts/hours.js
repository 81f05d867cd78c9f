"use strict";
// Whether a hotline answers now, by the weekday and time of Viet Nam (UTC+7), whatever the phone's own zone is. Stretches
// of hours compare as text: "107:30-117:00" is Monday from 07:30 to 17:00, Sunday is 0.
for (const bar of document.querySelectorAll("[data-opening]")) {
  const there = new Date(Date.now() + 7 * 36e5);
  const now = there.getUTCDay() + there.toISOString().slice(11, 16);
  const open = bar.dataset.opening.split(" ").some((each) => each.slice(0, 6) <= now && now < each.slice(7));
  bar.querySelectorAll("[data-opening] > b")[+open].hidden = false;
}
