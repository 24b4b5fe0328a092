# 数读长宁: `make` lists what there is. Needs make, Python 3.11 or newer, and the package index.

ID     := $(shell sed -n 's/^ *gwr_report: *//p' _config.yml)
REPORT :=
VENV   := .venv
UV     :=
PORT   := 8000

SEED   := seeds/$(ID).txt
PYTHON := $(VENV)/bin/python
READY  := $(VENV)/ready
LIMIT  := $(if $(shell command -v timeout 2>/dev/null),timeout --foreground 30m)

# $(call step,what is done,the command,the cure): says what runs; a failure names the step and the cure.
step = @echo '== $(1)'; $(2) || { code=$$?; printf '\nstopped at: %s\n  cure: %s\n' '$(1)' '$(3)' >&2; exit $$code; }

unexport PYTHONDONTWRITEBYTECODE  # many processes start: what one has compiled, the others need not compile again

UNITS  := tests/reading tests/cases tests/tables tests/edition tests/analysis tests/evaluation tests/promises tests/corpus tests/story tests/project

.PHONY: help site test check audit lint data notebooks previews bench lab serve clean tables sbom packages picture

help:                ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

export REPORT  # the shell reads it there, with the blanks and brackets that are in a file's name

# Exit code 3 is no failure: the site is written, and what is doubtful in it was said.
ifdef REPORT
site: $(READY)
else
site: tables         ## the report becomes tables, charts and a site; any other one by REPORT=path/to/report.txt
endif
	$(call step,building and checking the site,$(PYTHON) -m gwr site $(if $(REPORT),"$$REPORT" || [ $$? -eq 3 ]),see the first warning or error above)

test: $(READY)       ## the whole suite: units, golds, notebooks, build, browser
	$(call step,looking for Chromium,$(PYTHON) -m gwr.site.chromium,see the line above)
	$(call step,building and checking the site,$(PYTHON) -m gwr site,see the first warning or error above)
	$(call step,the suite,$(LIMIT) $(PYTHON) -m pytest -n auto --dist loadfile --no-loadscope-reorder --site _build/html -m "not audit" --durations 12 --nbval --nbval-cell-timeout 120 tests notebooks,read the first failure above)

check: lint          ## lint, types and unit tests: under a minute
	$(call step,the unit tests,$(PYTHON) -m pytest -q -n auto --dist worksteal -p no:nbval -m "not slow and not patient and not audit and not built" $(UNITS),read the first failure above)

audit: site          ## what takes longer: any text at all, drawn anew and for minutes
	$(call step,properties on many more texts,TIMES=10 $(PYTHON) -m pytest -q -n auto -m "patient or audit" --site _build/html tests,read the first failure above)
	$(call step,Lighthouse on a phone,$(PYTHON) tools/lighthouse.py --times 3,see the page named above)
	$(call step,faults put into the reader,$(PYTHON) tools/mutate_reading.py --seed $(shell date +%Y%j) --count 24 --least 0.75,test what the survivors named above change)
	$(call step,texts drawn by chance,$(PYTHON) tools/fuzz_reading.py --minutes 6,make the text in crash-… a test)
	$(call step,a site built over and over,$(PYTHON) tools/soak_site.py --rebuilds 5 --requests 1000,see the first fault above)

data: tables         ## write data/ anew from seeds/

notebooks: tables    ## run the notebooks and store what they print
	$(call step,running the notebooks,$(PYTHON) -m gwr notebooks,mend the cell named above)

previews: $(READY)   ## draw the charts' static pictures; needs Chromium
	$(call step,looking for Chromium,$(PYTHON) -m gwr.site.chromium,see the line above)
	$(call step,drawing the charts,$(PYTHON) -m gwr previews,see the line above)
	$(call step,writing the sums of the pictures,$(PYTHON) tools/sum_binaries.py,fill in docs/binary-files.csv)

picture: site        ## take README.md's picture of the site anew; needs Chromium
	$(call step,taking the picture,$(PYTHON) tools/readme_picture.py,see the line above)
	$(call step,writing its sum,$(PYTHON) tools/sum_binaries.py,fill in docs/binary-files.csv)

sbom: $(READY)       ## _build/sbom.json: every package that is installed with its version and licence, as CycloneDX
	@mkdir -p _build
	$(call step,listing the packages,$(VENV)/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible -o _build/sbom.json $(PYTHON),see the line above)

packages: $(READY)   ## known faults of the pinned packages, looked up: needs the network
	$(call step,looking up the packages,$(VENV)/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.txt,raise the version named above: see requirements.in)

bench: $(READY)      ## how fast reading is, as ratios, and what other extractors find
	@$(PYTHON) tools/bench.py

lab: $(READY)        ## the notebooks in JupyterLab
	$(PYTHON) -m jupyter lab notebooks

serve: site          ## the site on this machine, at PORT
	@echo "http://localhost:$(PORT)  (Ctrl-C ends it)"
	@$(PYTHON) -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html

clean:               ## take away what was built and the virtual environment
	rm -rf _build $(VENV)

# The steps that the names above are made of.

$(READY): requirements.txt pyproject.toml
	@sh scripts/set_up.sh $(VENV) $(UV)

lint: $(READY)
	$(call step,looking at the sources,$(PYTHON) -m ruff check -q . && $(PYTHON) -m ruff format -q --check .,$(PYTHON) -m ruff check --fix . && $(PYTHON) -m ruff format .)
	$(call step,looking at the types,$(PYTHON) -m mypy,mend what is named above)

tables: $(READY)  # ends with 3 where much is unread: the pages say so
	$(call step,reading $(SEED) into tables,$(PYTHON) -m gwr tables || [ $$? -eq 3 ],mend the place named above)
