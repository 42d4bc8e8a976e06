/*
 * The only script of public pages, under 1 KB, for phones of ten years ago: ES5 syntax, no module. "Leave this page",
 * or Shift pressed three times within three seconds, blanks the page, asks the server to clear what it may, and goes
 * to a neutral page in place of this one, so that Back does not return here.
 */
(function () {
  var link = document.querySelector<HTMLAnchorElement>('[data-leave]');
  if (!link) return;
  var clear = link.href;
  var to = link.getAttribute('data-leave') || clear;
  var times: number[] = [];

  function leave(event: Event) {
    event.preventDefault();
    document.documentElement.innerHTML = '';
    try {
      if (navigator.sendBeacon) navigator.sendBeacon(clear);
      else {
        var request = new XMLHttpRequest();
        request.open('POST', clear);
        request.send();
      }
    } catch (fault) {
      // Leaving matters more than clearing. Old phones know no catch without a name.
      void fault;
    }
    location.replace(to);
  }

  // Back, after leaving from a page that came later: the browser types into the form again what was sent with it. Coming
  // back from a page of ours, where one is ahead, nothing typed is lost. Older browsers know no `navigation`.
  addEventListener('pageshow', function (event) {
    var way = window.navigation;
    if (!way || way.entries()[(way.currentEntry as NavigationHistoryEntry).index + 1]) return;
    if (event.persisted || performance.navigation.type > 1)
      document.querySelectorAll('form').forEach(function (form) {
        form.reset();
      });
  });

  link.addEventListener('click', leave);
  document.addEventListener('keydown', function (event) {
    // Any other key starts the count again: writing capitals is not leaving.
    if (event.keyCode !== 16) times = [];
    else if (
      !event.repeat &&
      times.push(Date.now()) > 2 &&
      Date.now() - (times[times.length - 3] || 0) < 3000
    )
      leave(event);
  });
})();
