"use strict";
// Without this script the edition is a page to scroll and print; with it notes pop up and panels are shown one by one.
(() => {
  const rtl = document.documentElement.dataset.reading === "rtl";
  const panels = [...document.querySelectorAll(".panel")];
  const guided = document.getElementById("guided");
  const place = document.getElementById("place");
  let at = -1;
  let opener = null;

  for (const link of document.querySelectorAll("nav a[hreflang]")) {
    link.addEventListener("click", () => { link.hash = location.hash; });
  }

  const pop = document.getElementById("pop");
  for (const mark of document.querySelectorAll("a.mark")) {
    mark.addEventListener("click", (event) => {
      const note = document.getElementById(mark.hash.slice(1));
      if (!note || !pop.showModal) return;
      event.preventDefault();
      pop.querySelector("div").replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
      for (const back of pop.querySelectorAll(".back")) back.remove();
      pop.showModal();
    });
  }
  pop.addEventListener("click", (event) => { if (event.target === pop) pop.close(); });

  function show(index) {
    if (index < 0 || index >= panels.length) return;
    at = index;
    const panel = panels[index];
    const sheet = panel.closest(".sheet");
    const [x, y, width, height] = panel.dataset.box.split(" ").map(Number);
    const ratio = sheet.offsetHeight / sheet.offsetWidth;
    const room = { width: innerWidth * 0.96, height: (innerHeight - 64) * 0.96 };
    const wide = Math.min(room.width / width, room.height / (height * ratio));
    const stage = guided.querySelector(".stage");
    if (stage.dataset.of !== sheet.parentElement.id) {
      stage.dataset.of = sheet.parentElement.id;
      const copy = sheet.cloneNode(true);
      for (const named of copy.querySelectorAll("[id]")) if (!named.closest("svg")) named.removeAttribute("id");
      for (const reached of copy.querySelectorAll("a, .said")) reached.remove();
      const mask = document.createElement("div");
      mask.className = "mask";
      copy.append(mask);
      copy.querySelector("img").loading = "eager";
      copy.querySelector("img").sizes = "200vw";
      stage.replaceChildren(copy);
    }
    stage.style.width = `${wide}px`;
    const left = (innerWidth - wide * width) / 2 - x * wide;
    const top = (innerHeight - 64 - wide * ratio * height) / 2 - y * wide * ratio;
    stage.style.transform = `translate(${left}px, ${top}px)`;
    const mask = stage.querySelector(".mask");
    for (const [name, value] of [["left", x], ["top", y], ["width", width], ["height", height]]) mask.style[name] = `${value * 100}%`;
    place.textContent = panel.getAttribute("aria-label");
    guided.querySelector(".words").textContent = panel.dataset.said || "";
    history.replaceState(null, "", `#${panel.id}`);
  }

  function begin(index) {
    opener = document.activeElement;
    guided.hidden = false;
    document.body.style.overflow = "hidden";
    show(index);
    document.getElementById("next").focus();
  }

  function end() {
    guided.hidden = true;
    document.body.style.overflow = "";
    if (at >= 0) panels[at].scrollIntoView({ block: "center" });
    if (opener) opener.focus({ preventScroll: true });
  }

  const inView = () => Math.max(0, panels.findIndex((panel) => panel.getBoundingClientRect().bottom > innerHeight / 3));
  const start = document.getElementById("start");
  start.hidden = panels.length === 0;
  start.addEventListener("click", () => begin(inView()));
  document.getElementById("next").addEventListener("click", () => show(at + 1));
  document.getElementById("back").addEventListener("click", () => show(at - 1));
  document.getElementById("end").addEventListener("click", end);

  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || pop.open) return;
    const onward = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 }[event.key];
    if (guided.hidden) {
      if (event.key === "g" && panels.length) begin(inView());
      return;
    }
    if (event.key === "Escape") end();
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(panels.length - 1);
    else if (onward) show(at + onward);
    else return;
    event.preventDefault();
  });

  let touched = null;
  guided.addEventListener("touchstart", (event) => { touched = event.changedTouches[0]; }, { passive: true });
  guided.addEventListener("touchend", (event) => {
    const dx = event.changedTouches[0].clientX - touched.clientX;
    const dy = event.changedTouches[0].clientY - touched.clientY;
    if (Math.abs(dx) > 40 && Math.abs(dx) > Math.abs(dy)) show(at + ((dx < 0) !== rtl ? 1 : -1));
  });
  addEventListener("resize", () => { if (!guided.hidden) show(at); });
})();
