// The quiz: an answer is checked on demand, the score counts itself. Nothing is stored, nothing is sent.
(() => {
  const quiz = document.querySelector(".quiz");
  if (!quiz) return;
  const say = quiz.dataset, items = [...quiz.querySelectorAll(".quiz__list > li")];
  const button = (words, kind) => Object.assign(document.createElement("button"), { type: "button", className: kind, textContent: words });

  const score = Object.assign(document.createElement("p"), { className: "quiz__score" });
  score.setAttribute("role", "status");
  const count = () => {
    const done = items.filter(item => item.classList.contains("is-done"));
    const right = done.filter(item => item.querySelector(":checked[data-right]")).length;
    const words = done.length === items.length ? say.end : say.score;
    score.textContent = words.replace("{done}", done.length).replace("{all}", items.length).replace("{right}", right);
  };

  const set = item => {
    const said = item.querySelector(".quiz__said"), check = item.querySelector(".quiz__check");
    item.classList.remove("is-done");
    item.querySelectorAll("input").forEach(input => { input.disabled = false; });
    item.querySelector("details").open = false;
    said.textContent = "";
    check.hidden = false;
  };
  const check = item => {
    const said = item.querySelector(".quiz__said"), chosen = item.querySelector(":checked");
    if (item.classList.contains("is-done")) return;
    if (!chosen) { said.textContent = say.choose; item.querySelector("input").focus(); return; }
    const answer = item.querySelector("[data-right] + span").textContent;
    item.classList.add("is-done");
    item.querySelectorAll("input").forEach(input => { input.disabled = input !== chosen; });
    item.querySelector(".quiz__check").hidden = true;
    item.querySelector("details").open = true;
    said.textContent = "right" in chosen.dataset ? say.right : say.wrong.replace("{answer}", answer);
    said.focus();
    count();
  };

  for (const item of items) {
    const said = Object.assign(document.createElement("p"), { className: "quiz__said", tabIndex: -1 });
    const ask = button(say.check, "quiz__check");
    ask.addEventListener("click", () => check(item));
    item.querySelector("fieldset").append(ask);
    item.querySelector("fieldset").after(said);
    item.querySelector("fieldset").addEventListener("keydown", event => {
      if (event.key === "Enter" && event.target.matches("input")) { event.preventDefault(); check(item); }
    });
  }
  const again = button(say.again, "quiz__tool"), print = button(say.print, "quiz__tool");
  again.addEventListener("click", () => { quiz.reset(); items.forEach(set); count(); quiz.querySelector("input").focus(); });
  print.addEventListener("click", () => window.print());
  quiz.addEventListener("submit", event => event.preventDefault());
  quiz.append(score, again, print);
  quiz.classList.add("quiz--live");
  count();
})();
