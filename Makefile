# Two commands do everything on a fresh machine with Swift: `make run` and `make test`.

PREFIX ?= /usr/local
SCRATCH := .build/example.sqlite
TRAAD := .build/release/traad
SANITIZED := --scratch-path .build/sanitize --sanitize=address -Xswiftc -DSANITIZED

.PHONY: run test sanitize build install uninstall deb packages format lint docs bench fuzz clean

## run: build, import corpus/ into a scratch library, show two searches and a comparison, open the prompt
run: build
	@rm -f $(SCRATCH) $(SCRATCH)-wal $(SCRATCH)-shm
	@scripts/example $(TRAAD) $(SCRATCH)

## build: leaves .build/release/traad, and beside it traad-reader and traad-pages
build: packages
	swift build -c release --static-swift-stdlib -Xswiftc -no-toolchain-stdlib-rpath

## test: all tests
test: packages
	swift build --build-tests
	swift test --skip-build

## sanitize: all tests with AddressSanitizer; the readers have no limit on memory in this build
sanitize: packages
	swift build --build-tests $(SANITIZED)
	swift test --skip-build $(SANITIZED)

## install: puts what was built under PREFIX, with manual pages and completions
install:
	packaging/install .build/release $(PREFIX) $(DESTDIR)

## uninstall: takes it out again
uninstall:
	packaging/uninstall $(PREFIX) $(DESTDIR)

## deb: a Debian package in .build/package; nothing of Swift is needed to install it
deb: build
	packaging/make-deb .build/release .build/package

packages:
	@scripts/install-packages

## fuzz: ten minutes of libFuzzer on each way into the readers
fuzz: packages
	for target in pdf word text; do scripts/fuzz $$target 600; done

format:
	swift format -i -r Package.swift Sources Tests Fuzz Benchmarks

lint:
	swift format lint --strict -r Package.swift Sources Tests Fuzz Benchmarks

## docs: the documentation of every room's package API, in .build/docs
docs: packages
	scripts/make-docs .build/docs

## bench: reading, searching, comparing and reporting beside their peers, written to docs/PERFORMANCE.md
bench: build
	Benchmarks/performance.py

clean:
	swift package clean
