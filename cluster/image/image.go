package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/google/go-containerregistry/pkg/name"
	v1 "github.com/google/go-containerregistry/pkg/v1"
	"github.com/google/go-containerregistry/pkg/v1/empty"
	"github.com/google/go-containerregistry/pkg/v1/mutate"
	"github.com/google/go-containerregistry/pkg/v1/tarball"
)

// imageSpec is everything the archive is made from.
type imageSpec struct {
	tag        string
	user       string
	workdir    string
	entrypoint []string
	env        []string
	layers     [][]mapping
	mtime      time.Time
}

// mapping places a file, or the content of a folder, at a path of the image.
type mapping struct{ host, dest string }

// write replaces the archive only when it is complete, so that a reader never sees half an image.
func write(spec imageSpec, out string) (err error) {
	tag, err := name.NewTag(spec.tag)
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp(filepath.Dir(out), ".image-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(scratch)) }()
	image, err := build(spec, scratch)
	if err != nil {
		return err
	}
	archive := filepath.Join(scratch, "archive.tar")
	if err := tarball.WriteToFile(archive, tag, image); err != nil {
		return err
	}
	return os.Rename(archive, out)
}

func build(spec imageSpec, scratch string) (v1.Image, error) {
	layers := make([]v1.Layer, len(spec.layers))
	for i, mappings := range spec.layers {
		file := filepath.Join(scratch, fmt.Sprintf("layer-%d.tar", i))
		layer, err := newLayer(mappings, spec.mtime, file)
		if err != nil {
			return nil, err
		}
		layers[i] = layer
	}
	image, err := mutate.AppendLayers(empty.Image, layers...)
	if err != nil {
		return nil, err
	}
	config, err := image.ConfigFile()
	if err != nil {
		return nil, err
	}
	config = config.DeepCopy()
	config.OS, config.Architecture = "linux", runtime.GOARCH
	config.Created = v1.Time{Time: spec.mtime}
	config.Config = v1.Config{
		User:       spec.user,
		WorkingDir: spec.workdir,
		Entrypoint: spec.entrypoint,
		Env:        spec.env,
	}
	return mutate.ConfigFile(image, config)
}
