# The seven words to know: make demo | run | test | lint | format | bench | clean
BIN := .venv/bin
DEMO := build/demo
NICE_QT := QT_QPA_PLATFORM=offscreen PYTEST_QT_API=pyside6
PARALLEL ?= 2
UNICODE ?= /usr/share/unicode

.PHONY: demo run test lint format bench clean ready ready-test check-unit check-window

demo: ready ## write the sample book, export it in all its languages, open it if there is a screen
	$(BIN)/comicremix demo $(DEMO)
	@echo "The sample book and its PDFs are in $(CURDIR)/$(DEMO)."
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/comicremix $(DEMO)/what-lumo-knows; fi

run: ready ## open the window
	$(BIN)/comicremix $(BOOK)

test: lint check-unit check-window ## all checks

lint: ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: ready-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: ready-test ## print what is fast and what is not; COMICS=folder walks the main job on real pages too, UNICODE=folder has its tests
	$(BIN)/python tests/bench/startup_bench.py
	$(NICE_QT) $(BIN)/python tests/bench/drag_bench.py
	$(NICE_QT) $(BIN)/python tests/bench/stall_bench.py
	$(NICE_QT) $(BIN)/python tests/bench/desk_bench.py
	$(NICE_QT) $(BIN)/python tests/bench/translate_bench.py
	COMICREMIX_WITHOUT_QT=1 COMICREMIX_WALK=2000 $(BIN)/pytest -q -n 0 -p no:pytest-qt tests/unit/edit/test_long_walk.py
	$(BIN)/python -m tests.bench.words_bench
	$(BIN)/python tests/bench/export_bench.py
	$(BIN)/python tests/bench/intake_bench.py
	$(BIN)/python tests/bench/bad_input.py $(COMICS) --mutations 100
	$(BIN)/python tests/bench/print_bench.py
	$(BIN)/python tests/bench/kill_bench.py --rounds 20
	$(BIN)/python -m tests.bench.lettering_bench $(COMICS)
	$(BIN)/python tests/bench/fit_bench.py $(COMICS)
	$(NICE_QT) $(BIN)/python -m tests.bench.specimen build/specimen
	@mkdir -p build
	$(BIN)/python -m tests.bench.before_after build/before-after.png $(COMICS)
	$(BIN)/python tests/bench/localize_episode.py $(COMICS)
	$(BIN)/python tests/bench/publish_bench.py $(COMICS)
	$(if $(COMICS),$(BIN)/python -m tests.bench.find_bench $(COMICS) --quick)
	$(BIN)/python -m tests.bench.plate_bench $(COMICS)
	@if [ -n "$(COMICS)" ] && $(BIN)/python -c 'import tesserocr' 2>/dev/null; \
	then $(BIN)/python -m tests.bench.read_bench $(COMICS); else echo "Words are read with COMICS and comicremix[ocr]."; fi
	@if [ -d "$(UNICODE)" ]; then $(BIN)/python tests/bench/unicode_bench.py $(UNICODE); \
	else echo "Unicode's tests are not in $(UNICODE): apt install unicode-data, or UNICODE=folder"; fi
	$(BIN)/python -m tests.bench.notes_bench

check-unit: ready-test
	COMICREMIX_WITHOUT_QT=1 $(BIN)/pytest -q -n $(PARALLEL) -p no:pytest-qt tests/unit

check-window: ready-test
	$(NICE_QT) $(BIN)/pytest -q -n $(PARALLEL) tests --ignore=tests/unit --ignore=tests/bench

ready:
	@.ci/setup run

ready-test:
	@.ci/setup test

clean:
	rm -rf build dist .venv
