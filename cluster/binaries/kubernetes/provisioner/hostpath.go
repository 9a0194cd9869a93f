package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v11/controller"
)

// hostPath keeps each volume in a folder beneath root, named as its PersistentVolume.
type hostPath struct{ root string }

func (h hostPath) Provision(_ context.Context, options controller.ProvisionOptions) (*core.PersistentVolume, controller.ProvisioningState, error) {
	dir, err := h.folder(options.PVName)
	if err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	// fsGroup does not apply to hostPath, so pods that do not run as root need a folder open to all.
	if err := os.Chmod(dir, 0o777); err != nil {
		return nil, controller.ProvisioningFinished, err
	}
	claim := options.PVC.Spec
	return &core.PersistentVolume{
		ObjectMeta: meta.ObjectMeta{Name: options.PVName},
		Spec: core.PersistentVolumeSpec{
			PersistentVolumeReclaimPolicy: *options.StorageClass.ReclaimPolicy,
			AccessModes:                   claim.AccessModes,
			VolumeMode:                    claim.VolumeMode,
			Capacity:                      core.ResourceList{core.ResourceStorage: claim.Resources.Requests[core.ResourceStorage]},
			PersistentVolumeSource:        core.PersistentVolumeSource{HostPath: &core.HostPathVolumeSource{Path: dir}},
		},
	}, controller.ProvisioningFinished, nil
}

// Delete goes by the volume's name, never by its path, which whoever writes PersistentVolumes could
// point at any folder of the machine.
func (h hostPath) Delete(_ context.Context, volume *core.PersistentVolume) error {
	dir, err := h.folder(volume.Name)
	if err != nil {
		return err
	}
	return os.RemoveAll(dir)
}

func (h hostPath) folder(name string) (string, error) {
	if name == "" || name != filepath.Base(name) || name == "." || name == ".." {
		return "", fmt.Errorf("%q is no name of a folder", name)
	}
	return filepath.Join(h.root, name), nil
}
