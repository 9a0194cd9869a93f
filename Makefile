# Every command a person types. The work is done by deploy/scripts and cluster/cluster.

MAKEFLAGS += --no-print-directory
SCRIPTS := deploy/scripts

.DEFAULT_GOAL := help
.PHONY: help demo demo-down test unit fuzz e2e images crds format bench-queue bench-documents cluster-up cluster-down

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: ## Run the quick start on a real cluster, show it work, and leave it running
	@$(SCRIPTS)/demo

demo-down: ## Remove the demo, and the cluster unless others use it
	@$(SCRIPTS)/demo-down

test: ## Run every test that this machine can: unit, API server, cluster, end to end
	@$(SCRIPTS)/test all

unit: ## Run the fast tests, which need a JDK only
	@$(SCRIPTS)/test unit

fuzz: ## Feed every document format with damaged documents; FUZZ_SECONDS=600 is how long
	@$(SCRIPTS)/fuzz

e2e: ## Run the end-to-end tests on a real cluster
	@$(SCRIPTS)/test e2e

images: ## Build the container images into target/images, without a container engine
	@$(SCRIPTS)/images

crds: ## Write the CRDs in crds/ from the Java types
	@$(SCRIPTS)/maven --quiet process-classes -Pgenerate-crds --projects crds --also-make

format: ## Format the Java code
	@$(SCRIPTS)/maven --quiet spotless:apply

bench-documents: ## Compare the document formats with Okapi; RUNS=5 is how often
	@$(SCRIPTS)/bench-documents

bench-queue: ## Compare the queue with BullMQ; RUNS=5 is how often
	@$(SCRIPTS)/bench-queue

cluster-up: ## Start a Kubernetes cluster on this machine
	@$(SCRIPTS)/cluster up

cluster-down: ## Stop that cluster and remove everything of it
	@$(SCRIPTS)/cluster down
