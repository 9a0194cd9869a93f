package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	core "k8s.io/api/core/v1"
	storage "k8s.io/api/storage/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"sigs.k8s.io/sig-storage-lib-external-provisioner/v11/controller"
)

func TestProvisionsAFolderOpenToAllAndDeletesIt(t *testing.T) {
	h := hostPath{t.TempDir()}
	reclaim := core.PersistentVolumeReclaimDelete
	size := resource.MustParse("1Gi")
	claim := core.PersistentVolumeClaim{Spec: core.PersistentVolumeClaimSpec{
		AccessModes: []core.PersistentVolumeAccessMode{core.ReadWriteOnce},
		Resources:   core.VolumeResourceRequirements{Requests: core.ResourceList{core.ResourceStorage: size}},
	}}
	volume, state, err := h.Provision(context.Background(), controller.ProvisionOptions{
		PVName: "pvc-1", PVC: &claim, StorageClass: &storage.StorageClass{ReclaimPolicy: &reclaim},
	})
	if err != nil || state != controller.ProvisioningFinished {
		t.Fatal(state, err)
	}
	dir := volume.Spec.HostPath.Path
	info, err := os.Stat(dir)
	if err != nil {
		t.Fatal(err)
	}
	if dir != filepath.Join(h.root, "pvc-1") || info.Mode().Perm() != 0o777 {
		t.Errorf("%s has mode %o", dir, info.Mode().Perm())
	}
	if got := volume.Spec.Capacity[core.ResourceStorage]; got.Cmp(size) != 0 || volume.Spec.PersistentVolumeReclaimPolicy != reclaim {
		t.Errorf("spec is %+v", volume.Spec)
	}
	if err := os.WriteFile(filepath.Join(dir, "data"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := h.Delete(context.Background(), volume); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("folder is still there: %v", err)
	}
}

func TestDeletesNothingOutsideItsRoot(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	if err := os.Mkdir(outside, 0o755); err != nil {
		t.Fatal(err)
	}
	h := hostPath{t.TempDir()}
	for _, name := range []string{"", ".", "..", "../x"} {
		volume := core.PersistentVolume{ObjectMeta: meta.ObjectMeta{Name: name}}
		if err := h.Delete(context.Background(), &volume); err == nil {
			t.Errorf("%q was accepted", name)
		}
	}
	forged := core.PersistentVolume{ObjectMeta: meta.ObjectMeta{Name: "forged"}}
	forged.Spec.HostPath = &core.HostPathVolumeSource{Path: outside}
	if err := h.Delete(context.Background(), &forged); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error(err)
	}
}
