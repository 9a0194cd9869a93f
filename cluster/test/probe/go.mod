module localization.dev/cluster/test/probe

go 1.26.0
